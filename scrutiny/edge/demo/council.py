"""The borough: its council, its bodies and the route that its reports take."""

COUNCIL = {
    "name": "Larkenshaw Borough Council",
    "short_name": "Larkenshaw",
    "colour": "#3b2a5c",
    "nation": "england",
    "panel_word": "review",
    "released_by": "named",
}

YEARS_BACK = 4

# key: (kind, name, short name, key of the parent, what it calls its papers)
BODIES = {
    "assembly": ("council", "Assembly", "", "", "Assembly report"),
    "executive": ("executive", "Executive", "", "", "Executive report"),
    "board": ("board", "Scrutiny Management Board", "SMB", "", "Board report"),
    "children": ("committee", "Children and Young People Scrutiny Committee", "Children's Scrutiny", "board", ""),
    "place": ("committee", "Place and Environment Scrutiny Committee", "Place Scrutiny", "board", ""),
    "health": ("committee", "Health Scrutiny Committee", "Health Scrutiny", "board", ""),
    "wellbeing": ("partner-board", "Larkenshaw Health and Wellbeing Board", "Wellbeing Board", "", ""),
    "adults": ("department", "Adult Social Care and Public Health", "Adult Social Care", "", ""),
    "young": ("department", "Children and Young People's Services", "Children's Services", "", ""),
    "housing": ("department", "Housing and Neighbourhoods", "Housing", "", ""),
    "streets": ("department", "Streets and Open Spaces", "Streets", "", ""),
    "corporate": ("department", "Democratic and Legal Services", "Democratic Services", "", ""),
    "hospital": ("partner", "Larken Valley Hospitals NHS Trust", "the Hospitals Trust", "", ""),
    "care_board": ("partner", "Larken Valley Integrated Care Board", "the Care Board", "", ""),
    "police": ("partner", "Larken Valley Police", "the police", "", ""),
    "voluntary": ("partner", "Larkenshaw Voluntary Action", "Voluntary Action", "", ""),
    "association": ("partner", "Weirside Homes", "", "", ""),
}

USUAL_ROUTE = [("board", "approval"), ("executive", "comments"), ("assembly", "decision")]
