"""The people of the borough. All are invented; telephone numbers are from the range kept for fiction."""

DOMAIN = "larkenshaw.example"
PASSWORD = "demo-scrutiny-2026"

TOGETHER, CIVIC, VALLEY = "Larkenshaw Together", "Civic Union", "Valley Residents"

# key: (name, ward, party)
COUNCILLORS = {
    "oduyale": ("Temitope Oduyale", "Canalside", TOGETHER),
    "hallamby": ("Marjorie Hallamby", "Old Town", CIVIC),
    "kaczmarski": ("Piotr Kaczmarski", "Tannery", TOGETHER),
    "rahmanpour": ("Shirin Rahmanpour", "Kestrel Park", TOGETHER),
    "sandhar": ("Gurdeep Sandhar", "Saltergate", CIVIC),
    "penhallick": ("Jocelyn Penhallick", "Upper Larken", VALLEY),
    "achterveld": ("Ines Achterveld", "Abbey Fields", TOGETHER),
    "oforiwa": ("Kwabena Oforiwa", "Canalside", TOGETHER),
    "lathbury": ("Trevor Lathbury", "Weirside", VALLEY),
    "garrowby": ("Siobhan Garrowby", "Tannery", TOGETHER),
    "wahidi": ("Nadeem Wahidi", "Kestrel Park", CIVIC),
    "maseko": ("Lindiwe Maseko-Bray", "Saltergate", TOGETHER),
    "arkwell": ("Desmond Arkwell", "Upper Larken", VALLEY),
    "tanabe": ("Yuki Tanabe-Frost", "Old Town", CIVIC),
    "dunwoodie": ("Colm Dunwoodie", "Abbey Fields", TOGETHER),
    "benyounes": ("Farida Benyounes", "Weirside", TOGETHER),
    "brennick": ("Halvard Brennick", "Saltergate", TOGETHER),
}

# key: (name, title, post, organisation, last three figures of the telephone number)
OFFICERS = {
    "ngata": ("Verity Ngata-Cole", "", "Democratic Services Officer", "corporate", "101"),
    "strickley": ("Ewan Strickley", "", "Scrutiny Officer", "corporate", "102"),
    "oakhurst": ("Raymond Oakhurst", "", "Head of Legal and Democratic Services", "corporate", "103"),
    "almendro": ("Beatriz Almendro", "", "Head of Adult Social Care Operations", "adults", "120"),
    "prestwold": ("Hannah Prestwold", "", "Hospital Social Work Manager", "adults", "121"),
    "kimathi": ("Wanjiru Kimathi-Dale", "", "Care Commissioning Manager", "adults", "122"),
    "okereke": ("Samuel Okereke-Hart", "Dr", "Consultant in Public Health", "adults", "123"),
    "fashanwe": ("Olu Fashanwe", "", "Director of Housing and Neighbourhoods", "housing", "140"),
    "dastgir": ("Imran Dastgir", "", "Private Sector Housing Manager", "housing", "141"),
    "venkatesan": ("Priya Venkatesan-Moss", "", "Housing Options Manager", "housing", "142"),
    "ashdowne": ("Leonard Ashdowne", "", "Repairs and Investment Manager", "housing", "143"),
    "rooksby": ("Caitlin Rooksby", "", "Head of Young People's Services", "young", "160"),
    "wilgorski": ("Tomasz Wilgorski", "", "Principal Transport Engineer", "streets", "180"),
    "mirghani": ("Zainab Mirghani", "", "Air Quality Officer", "streets", "181"),
    "whitcroft": ("Anneliese Whitcroft", "Dr", "Director of Nursing", "hospital", "200"),
    "perinpan": ("Mohan Perinpanathan", "", "Head of Patient Flow", "hospital", "201"),
    "greaves": ("Fionnuala Greaves-Adair", "", "Programme Director, Community Services", "care_board", "210"),
    "hastwick": ("Delroy Hastwick", "", "Chief Officer", "voluntary", "220"),
    "maddoway": ("Catrin Maddoway", "Inspector", "Neighbourhood Inspector", "police", "230"),
    "sorrelby": ("Bettina Sorrelby", "", "Director of Homes", "association", "240"),
    "lindqvist": ("Oona Lindqvist-Payne", "Mrs", "Resident, formerly a ward sister", "", ""),
    "mirghani_again": ("Z Mirghani", "Ms", "Air Quality", "streets", "181"),  # the same person twice, to be merged
    "bascombe": ("Errol Bascombe", "Mr", "Chair, Tannery Tenants' Association", "", ""),
}
PARTNER_DOMAINS = {
    "hospital": "larkenvalleyhospitals.example",
    "care_board": "larkenvalleycare.example",
    "police": "larkenvalley-police.example",
    "voluntary": "larkenshawva.example",
    "association": "weirsidehomes.example",
}

# body: [(person, capacity, months from today when it began, months when it ended or None, reason for leaving)]
MEMBERSHIPS = {
    "executive": [
        ("dunwoodie", "Chair", -30, None, ""),
        ("benyounes", "Lead member", -30, None, ""),
        ("brennick", "Lead member", -18, None, ""),
    ],
    "board": [
        ("hallamby", "Chair", -30, None, ""),
        ("sandhar", "Vice-chair", -30, None, ""),
        ("oduyale", "Member", -30, None, ""),
        ("penhallick", "Member", -18, None, ""),
        ("garrowby", "Member", -30, -18, "Became chair of the Children and Young People Scrutiny Committee"),
    ],
    "children": [
        ("garrowby", "Chair", -18, None, ""),
        ("lathbury", "Chair", -42, -19, "Stood down at the annual meeting"),
        ("lathbury", "Member", -18, None, ""),
        ("maseko", "Member", -42, None, ""),
        ("wahidi", "Member", -30, None, ""),
    ],
    "place": [
        ("kaczmarski", "Member", -42, -30, "Became chair"),
        ("kaczmarski", "Chair", -30, None, ""),
        ("achterveld", "Vice-chair", -30, None, ""),
        ("arkwell", "Member", -42, -24, "Lost his seat at the election"),
        ("arkwell", "Member", -14, None, ""),
        ("oduyale", "Member", -18, None, ""),
        ("tanabe", "Member", -18, None, ""),
    ],
}

# account name: (what the sign-in is shown as, key of the person or None, name of an account without a person)
ACCOUNTS = {
    "administrator": ("Administrator", None, "Larkenshaw administrator"),
    "dso": ("Democratic services officer", "ngata", ""),
    "officer": ("Officer working on a review", "almendro", ""),
    "member": ("Councillor, member of reviews", "oduyale", ""),
    "councillor": ("Another councillor", "rahmanpour", ""),
    "owner": ("Action owner", "prestwold", ""),
    "other": ("Another officer", "ashdowne", ""),
}
