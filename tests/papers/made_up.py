"""A made-up paper of a made-up council, with every kind of block in it."""

from scrutiny.papers.markup import blocks_of
from scrutiny.papers.model import (
    LANDSCAPE,
    Bar,
    BarChart,
    Callout,
    Cell,
    Column,
    Contact,
    Contacts,
    Contents,
    Empty,
    EndNotes,
    Facts,
    Heading,
    Item,
    ItemList,
    Note,
    Paper,
    Paragraph,
    Part,
    Quotation,
    Row,
    RowGroup,
    Run,
    Status,
    Table,
)

THEMES = (
    (
        "Walking and cycling to school",
        (
            "A walking route to every primary school be surveyed with pupils and parents, and the worst crossings "
            "near each be put forward for the highways programme",
            "The offer of cycle training be extended to every pupil in year six, and take-up be reported by school so "
            "that the schools with the fewest trained pupils can be helped first",
            "Schools be given a named officer to turn to about parking at the gates",
        ),
    ),
    (
        "Speed and crossings",
        (
            "Twenty miles an hour become the limit on all roads within 300 metres of a school entrance",
            "The criteria for a patrolled crossing be published in plain words, with the count that each site reached",
        ),
    ),
    (
        "Working with partners",
        (
            "The police be asked to report twice a year on enforcement near schools",
            "Bus operators, the county's travel team and head teachers meet each term about timetables, so that none "
            "waits more than twenty minutes on an unlit road",
        ),
    ),
)
STATUSES = (
    Status("Complete", "blue"),
    Status("On track", "green"),
    Status("Slipping", "amber"),
    Status("Off track", "red"),
    Status("Not stated", "grey"),
)
SECTION = """
<p>The panel met seven times between September and February. It heard from <strong>four head teachers</strong>, from the
county's road safety team and from pupils themselves, and it walked three of the routes with them.</p>
<p>What it heard most often was that nobody was sure <em>whom to ask</em>. The main concerns were:</p>
<ul><li>parking on the zig-zag lines, which every school raised and which three had stopped reporting</li>
<li>crossings that had been promised for more than two years</li><li>lighting on the footpath from Lowfield</li></ul>
<p class="unnumbered">Each of these is taken up in a recommendation.</p>
<h3>What pupils said</h3>
<p>Pupils of two schools drew their own maps of the way to school. They marked the places where they felt unsafe, and
the maps agreed with the collision record in eleven places of fourteen.</p>
<blockquote><p>I count the cars to ten and if they have not stopped by then I go round by the shop.</p></blockquote>
<p>The panel is grateful to them. More is told by <a href="https://whitmere.example/maps">the maps they drew</a>.</p>
"""
HEADINGS = (
    "Introduction",
    "How the panel worked",
    "The way to school",
    "Speed",
    "Crossings",
    "Partners",
    "Conclusions",
)


def numbered_recommendations(start=1):
    """The themes, each with a list whose numbers run on."""
    for heading, texts in THEMES:
        yield Heading(heading, level=1)
        items = tuple(Item(text, number=f"({number})") for number, text in enumerate(texts, start=start))
        yield ItemList(items, style="(1)", start=start)
        start += len(items)


def plan_table(rows_in_theme=None, texts=THEMES):
    """The action plan; with a number each theme has so many rows."""
    groups, number = [], 0
    for heading, recommendations in texts:
        rows = []
        for place in range(rows_in_theme or len(recommendations)):
            number += 1
            rows.append(_plan_row(number, recommendations[place % len(recommendations)]))
        groups.append(RowGroup(tuple(rows), heading))
    columns = (
        Column("No.", 5),
        Column("Recommendation", 35),
        Column("Responsible", 15),
        Column("By", 15),
        Column("Progress", 30),
    )
    return Table("Action plan", columns, tuple(groups))


def _plan_row(number, text):
    status = STATUSES[number % len(STATUSES)]
    return Row(
        (
            Cell((f"({number})",)),
            Cell((text,)),
            Cell(("Head of Highways", "Whitmere School Partnership")),
            Cell((f"{('March', 'July', 'December')[number % 3]} 2027", "First agreed: January 2027")),
            Cell((status, "The survey of the first nine schools is done; the rest follow after the spring term.")),
        )
    )


def summary():
    bars = tuple(
        Bar(status.word, count, status.colour) for status, count in zip(STATUSES, (2, 3, 1, 1, 0), strict=True)
    )
    words = "Of 7 actions 2 are complete, 3 on track, 1 is slipping and 1 is off track."
    return BarChart("Where the 7 actions stand", bars, words, form="strip")


def report_part():
    return Part(
        "Report of the Safer Ways to School Panel",
        (
            Heading("Summary", level=1),
            Paragraph(
                "Attached is the final report of the panel, which looked at how children get to school in the borough."
            ),
            Paragraph((Run("It makes "), Run("seven recommendations", strong=True), Run(" under three themes."))),
            *numbered_recommendations(),
            Callout(
                "What the Council is asked to do",
                (
                    Paragraph("The Council is asked to adopt the recommendations and the action plan as set out."),
                    Heading("Reason", level=2),
                    Paragraph(
                        "So that every child can walk to school in safety, which is the borough's third priority."
                    ),
                ),
            ),
            Heading("Contacts", level=1),
            Contacts(
                (
                    Contact("Councillor Ada Fenwright", "Lead member", (("Telephone", "01632 960001"),)),
                    Contact(
                        "Tomasz Holm",
                        "Scrutiny officer",
                        (("Telephone", "01632 960002"), ("E-mail", "scrutiny@whitmere.example")),
                    ),
                )
            ),
        ),
        id="report",
    )


def final_report(sections=HEADINGS):
    blocks = []
    for number, heading in enumerate(sections, start=1):
        blocks.append(Heading(heading, number=f"{number}.", id=f"section-{number}"))
        blocks += blocks_of(SECTION, section=str(number))
    return Part("Final report", tuple(blocks), id="final-report")


def appendices():
    survey = (Bar("Parking at the gates", 4.6), Bar("Speed of traffic", 4.1), Bar("Lighting on the footpaths", 2.9))
    answers = BarChart(
        "What parents worry about (mean of 212 answers, 1 to 5)", survey, "Parking 4.6, speed 4.1, lighting 2.9."
    )
    questions = ItemList(
        (Item("How do most of your pupils come to school?"), Item("What have you asked for, and when?")), style="1."
    )
    yield Part("Question sets", (Heading("For head teachers"), questions, answers), id="appendix-1", label="Appendix 1")
    papers = ItemList(
        (Item("Collisions near schools, five years to 2025"), Item("Travel survey of schools")), style="plain"
    )
    yield Part(
        "Background papers", (papers, Facts((("Held by", "Democratic Services"),))), id="appendix-2", label="Appendix 2"
    )
    yield Part("Minority views", (Empty("No member recorded a different view."),), id="appendix-3", label="Appendix 3")
    noted = (Run("The count was taken in term time"), Run("1", note="note-1"), Run("."))
    notes = EndNotes((Note("note-1", "Between 8.15 and 9.00 on three mornings."),))
    blocks = (Paragraph(noted), Quotation("It was the lorry I did not see.", "A pupil of year five"), notes)
    yield Part("How the counts were taken", blocks, id="appendix-4", label="Appendix 4")


def whole_paper(rows_in_theme=None, **changes):
    """A paper with every kind of block; `changes` are Paper's own fields."""
    plan = Part("Action plan", (summary(), plan_table(rows_in_theme)), id="action-plan", orientation=LANDSCAPE)
    contents = Part("Contents", (Contents(heading=""),), id="contents")
    fields = {
        "title": "Safer ways to school",
        "subtitle": "Final report of the Safer Ways to School Panel, with its action plan",
        "council": "Whitmere Borough Council",
        "kind": "Report to the Council",
        "receiving_body": "The Council",
        "date": "14 April 2027",
        "purpose": "For decision",
        "facts": (("Report of", "Safer Ways to School Panel"), ("Lead member", "Councillor Ada Fenwright")),
        "parts": (contents, report_part(), final_report(), plan, *appendices()),
    }
    return Paper(**(fields | changes))
