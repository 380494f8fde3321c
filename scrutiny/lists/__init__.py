"""The ground of every list page: filters, sorting, paging by key, bounded counts, print, CSV and XLSX.

A list is a class (listing.Listing): whose rows (`visible` asks `visible_to(reader)`), which filters (sieves.Sieve),
which columns, which orders (sorting.Order; each needs its index). A view is one call (showing.show):

    def listed(request):
        return show(request, ActionList)

The address holds everything: the filters by name, `sort`, `after` or `before` (a key of paging.py), and
`show=print|csv|xlsx`.
"""
