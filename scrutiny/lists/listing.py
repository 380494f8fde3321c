"""What a list is: its rows, filters, columns and orders, put together with what an address asks of it."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core import signing
from django.utils.functional import cached_property

from scrutiny.lists.paging import COUNTED, Page, counted, in_pieces, page_of
from scrutiny.models import Council

ANOTHER_ORDER = "This list cannot be sorted like that. It is in its usual order."
NO_SUCH_PLACE = "That place in the list is not there any more. This is the beginning of the list."
NO_SUCH_FORM = "This list can be shown as a page, printed, or downloaded as CSV or Excel."


@dataclass(frozen=True)
class Column:
    """One column, on the page and in a spreadsheet.

    value   takes a line, gives text, a number, a date or None; None here for a column of the page alone
    order   the name of the order that the heading sorts by
    is_on_page  False for a column of the spreadsheet alone
    is_wide  whether whole sentences stand in it
    """

    label: str
    value: Callable | None = None
    order: str = ""
    is_on_page: bool = True
    is_wide: bool = False


@dataclass
class Heading:
    """A column's heading: where it leads, and in words how the list is sorted by it now and would be then."""

    label: str
    address: str = ""
    sorted_now: str = ""
    words: str = ""
    next_words: str = ""


class Listing:
    """A list for one reader, as the address asks for it. The classes derived from it say what it is a list of.

    In their words {word} and {words} stand for what the council calls a panel and several of them.
    """

    name = ""  # of its files, and of its keys
    title = ""
    one = many = ""
    sieve_class = None
    orders = ()
    columns = ()
    for_signed_in = ()  # further columns for whoever has signed in
    size = 50
    piece = 2000
    page_template = "lists/list.html"
    print_template = "lists/table.html"
    rows_template = ""
    table_class = ""
    nothing_yet = ("", "")
    usual = {}  # filters of the plain address; one that names any filter, be it empty, says all of them itself
    kin = ()  # lists beside this one: (title, name of the address)

    def __init__(self, reader, asked):
        self.reader, self.notices = reader, []
        self.is_as_usual = bool(self.usual) and not self.sieve_class.base_filters.keys() & asked.keys()
        if self.is_as_usual:
            asked = asked.copy()
            asked.update(self.usual)
        self.asked = asked
        self.sieve = self.sieve_class(asked, self.visible(), reader=reader)
        self.order = self._order_asked()
        for field in self.sieve.form.fields.values():
            field.label = self.said(field.label)
        self.title, self.one, self.many = map(self.said, (self.title, self.one, self.many))
        self.nothing_yet = tuple(map(self.said, self.nothing_yet))

    @cached_property
    def council(self):
        return Council.current()

    def said(self, words):
        """The words with the council's own."""
        if "{" not in words:
            return words
        word, several = self.council.panel_word, self.council.panel_words
        for name, said in (("{word}", word), ("{Word}", _capital(word)), ("{words}", several)):
            words = words.replace(name, said)
        return words.replace("{Words}", _capital(several))

    def visible(self):
        """The rows that the reader may see."""
        raise NotImplementedError

    def lines(self, pks):
        """{primary key: what a line shows} of these rows."""
        raise NotImplementedError

    def shown_columns(self):
        """The columns that are for this reader."""
        return self.columns + (self.for_signed_in if self.reader.is_authenticated else ())

    def more(self):
        """What its page needs besides."""
        return {}

    # What is shown of it

    @cached_property
    def rows(self):
        return self.sieve.sifted()

    @cached_property
    def page(self):
        try:
            page = self._page(after=self.asked.get("after", ""), before=self.asked.get("before", ""))
        except signing.BadSignature:
            self.notices.append(NO_SUCH_PLACE)
            page = self._page()
        else:
            if not page.pks and self.is_further_on:
                self.notices.append(NO_SUCH_PLACE)
                page = self._page()
        return page

    @property
    def page_lines(self):
        return self._in_order(self.page.pks)

    @property
    def has_other_pages(self):
        return bool(self.page.before or self.page.after)

    @property
    def nothing_fits(self):
        return f"No {self.one} fits all of these"

    @property
    def is_nothing_yet(self):
        """Whether nothing is shown although nobody has chosen less than all."""
        return (self.is_as_usual and not self.visible().exists()) or not self.chips

    @property
    def is_further_on(self):
        """Whether the address asks for another page than the first."""
        return bool(self.asked.get("after") or self.asked.get("before"))

    @cached_property
    def number(self):
        """How many there are; where there are more than can be counted in good time, one more than that."""
        return counted(self.rows)

    @property
    def number_words(self):
        number = f"more than {COUNTED:,}" if self.number > COUNTED else f"{self.number:,}"
        return f"{number} {self.one if self.number == 1 else self.many}"

    def every_line(self):
        """All lines in their order, read piece by piece, so that a long list takes no more memory than a short one."""
        for pks in in_pieces(self.rows, self.order, self.piece):
            yield from self._in_order(pks)

    def first_lines(self, most):
        """At most that many lines, for printing."""
        return self._in_order(next(in_pieces(self.rows, self.order, most), []))

    def _page(self, **key) -> Page:
        return page_of(self.rows, self.order, self.size, salt=self.name, **key)

    def _in_order(self, pks):
        lines = self.lines(pks)
        return [lines[pk] for pk in pks if pk in lines]

    # Addresses: the filters and the order stay in all of them

    def address(self, *, without="", **changes):
        """The query of an address of this list: its filters but for `without`, its order, and what is given."""
        kept = {name: answer for name, answer in self.sieve.answers().items() if name != without}
        if self.order != self.orders[0]:
            kept["sort"] = self.order.asked
        kept |= changes
        named = {name: value for name, value in kept.items() if value}
        if not named.keys() & self.sieve_class.base_filters.keys():
            named |= dict.fromkeys(self.usual, "")
        return f"?{urlencode(named)}"

    @property
    def everything_address(self):
        """Without any filter."""
        return f"?{urlencode(dict.fromkeys(self.usual, ''))}"

    @property
    def after_address(self):
        return self.address(after=self.page.after)

    @property
    def before_address(self):
        return self.address(before=self.page.before)

    @property
    def print_address(self):
        return self.address(show="print")

    @property
    def csv_address(self):
        return self.address(show="csv")

    @property
    def xlsx_address(self):
        return self.address(show="xlsx")

    @cached_property
    def chips(self):
        """[(the label of a filter in use, its answer in words, the address without it), ...]"""
        return [(label, words, self.address(without=name)) for name, (label, words) in self.sieve.chosen().items()]

    @property
    def headings(self):
        return [self._heading(column) for column in self.shown_columns() if column.is_on_page]

    @property
    def sortings(self):
        """The headings that sort, for lists that are no table: each order, the usual one first."""
        labels = {column.order: column.label for column in self.shown_columns()}
        return [self._heading(Column(labels[order.name], order=order.name)) for order in self.orders]

    def _heading(self, column):
        order = next((order for order in self.orders if order.name == column.order), None)
        if order is None:
            return Heading(self.said(column.label))
        is_now = self.order.name == order.name
        following = self.order.following if is_now else order
        address = self.address(sort="" if following == self.orders[0] else following.asked)
        if following == self.order:
            return Heading(self.said(column.label), sorted_now="ascending", words=self.order.words)
        now = ("descending" if self.order.is_reversed else "ascending") if is_now else ""
        return Heading(self.said(column.label), address, now, self.order.words if is_now else "", following.words)

    def _order_asked(self):
        asked = self.asked.get("sort", "")
        found = [order for each in self.orders for order in (each, each.following) if order.asked == asked]
        if asked and not found:
            self.notices.append(ANOTHER_ORDER)
        return found[0] if found else self.orders[0]


def _capital(word):
    return word[:1].upper() + word[1:]
