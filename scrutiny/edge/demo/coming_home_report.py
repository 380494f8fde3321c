"""What the review of going home from hospital found, concluded and recommended, and its report."""

FINDINGS = [
    {
        "kind": "development",
        "theme": 1,
        "text": (
            "Of 212 delayed discharges that the panel looked at, 81 waited for medicines or transport and not for "
            "care. Nearly all of these were people told after two in the afternoon that they could go home."
        ),
        "sessions": [1, 2],
        "documents": [1],
    },
    {
        "kind": "strength",
        "theme": 1,
        "text": (
            "The discharge lounge is calm and well run, and patients speak highly of the volunteers there. On the "
            "day of the panel's visit it was half empty while four people on Willow Ward waited for a lift home."
        ),
        "sessions": [2],
    },
    {
        "kind": "development",
        "theme": 2,
        "text": (
            "Care at home began on the day of discharge for 58 per cent of people, and within two days for 83 per "
            "cent. Nobody in any organisation is told when it does not begin."
        ),
        "sessions": [5],
        "documents": [2],
    },
    {
        "kind": "observation",
        "theme": 2,
        "text": (
            "Carers told the panel that the first weekend is the hardest, and that the number they had been given "
            "was not answered on it."
        ),
        "sessions": [3],
        "documents": [3],
    },
    {
        "kind": "development",
        "theme": 3,
        "text": (
            "Four organisations keep four lists of the people ready to leave. On the day that the panel compared "
            "them, they agreed about eleven people of twenty-three."
        ),
        "sessions": [1, 5],
    },
]

CONCLUSIONS = [
    ("A good discharge begins on the day of admission. Much of the delay could be ended without more money.", [1, 2]),
    ("The first six weeks decide whether somebody stays at home. They are nobody's responsibility as a whole.", [3, 4]),
    ("One list, kept by all, would do more for joint working than another board.", [5]),
]

AMENDED = (
    "That the Health and Wellbeing Board agree one winter plan for discharge by the end of September each year, "
    "with the voluntary sector taking part from the start and the plan reported to scrutiny in October."
)

RECOMMENDATIONS = [
    {
        "theme": 1,
        "text": (
            "That every patient aged 65 and over be given an expected date of going home, in writing, within 48 "
            "hours of admission, and be told of every change."
        ),
        "to": ["hospital"],
        "priority": "high",
        "findings": [1],
    },
    {
        "theme": 1,
        "text": (
            "That medicines to take home be ordered on the day before discharge, so that nobody waits more than two "
            "hours for them."
        ),
        "to": ["hospital"],
        "priority": "high",
        "findings": [1],
    },
    {
        "theme": 1,
        "text": "That the discharge lounge be open on Saturdays and Sundays from 10 am to 6 pm.",
        "to": ["hospital"],
        "priority": "medium",
        "findings": [2],
    },
    {
        "theme": 1,
        "text": (
            "That the council and the Hospitals Trust provide transport home in the evening and at weekends for "
            "people who have nobody to fetch them."
        ),
        "to": ["hospital", "adults"],
        "priority": "high",
        "findings": [1, 2],
        "asks_for_reply": True,
    },
    {
        "theme": 1,
        "text": "That a hospital social worker be on duty every day of the week.",
        "to": ["adults"],
        "priority": "medium",
        "findings": [1],
    },
    {
        "theme": 2,
        "text": (
            "That the council be told within four hours when care at home has not begun as arranged, and see that it"
            " begins the same day."
        ),
        "to": ["adults"],
        "priority": "high",
        "findings": [3],
    },
    {
        "theme": 2,
        "text": (
            "That everybody who goes home be given one telephone number, answered by a person at all hours, for the "
            "first six weeks."
        ),
        "to": ["care_board", "adults"],
        "priority": "high",
        "findings": [4],
        "asks_for_reply": True,
    },
    {
        "theme": 2,
        "text": (
            "That unpaid carers be asked, before the day of discharge, what they can and cannot do, and that their "
            "answer be part of the plan."
        ),
        "to": ["hospital", "adults"],
        "priority": "medium",
        "findings": [4],
    },
    {
        "theme": 2,
        "text": (
            "That the volunteer home-from-hospital visits in Canalside and Tannery be offered in every ward of the "
            "borough."
        ),
        "to": ["voluntary", "adults"],
        "priority": "medium",
        "findings": [4],
    },
    {
        "theme": 2,
        "text": (
            "That small repairs and adaptations which stand in the way of going home be done within five working "
            "days, whoever owns the home."
        ),
        "to": ["housing", "association"],
        "priority": "medium",
        "findings": [3],
    },
    {
        "theme": 3,
        "text": (
            "That the Health and Wellbeing Board agree one winter plan for discharge by the end of September each year."
        ),
        "to": ["wellbeing"],
        "priority": "high",
        "findings": [5],
    },
    {
        "theme": 3,
        "text": (
            "That the four organisations keep one shared list of the people who are ready to leave hospital, with "
            "the name of the person who is seeing to what is missing."
        ),
        "to": ["hospital", "adults", "care_board"],
        "priority": "high",
        "findings": [5],
    },
    {
        "theme": 3,
        "text": (
            "That the time people wait, and how they judge their going home, be published for the borough every "
            "quarter."
        ),
        "to": ["wellbeing"],
        "priority": "low",
        "findings": [5],
    },
]

SECTIONS = [
    (
        "written",
        "Introduction by the chair",
        """
<p class="unnumbered">Nobody wants to stay in hospital a day longer than they must. For an older person a week in
bed can cost ten years of strength in the legs, and sometimes the home that they were going back to.</p>
<p class="unnumbered">We began this review expecting to write about money. We ended by writing mostly about
telephones, lists and the time of day at which a doctor walks round. I thank everybody who spoke to us, and above
all the patients and carers who told us what it was like.</p>
""",
    ),
    ("membership", "Members of the panel", ""),
    ("terms", "Terms of reference", ""),
    (
        "written",
        "What the panel found",
        """
<h3>On the ward</h3>
<p>In the year before the review, 1,846 people aged 65 and over from Larkenshaw were admitted to hospital as an
emergency. One in eight of them was still there more than a day after being well enough to leave.</p>
<p>The panel looked at 212 of these delays one by one. The reasons are set out in the table.</p>
<table><caption>What people were waiting for</caption>
<thead><tr><th>Reason</th><th>People</th><th>Average wait in days</th></tr></thead>
<tbody><tr><td>Care at home to be arranged</td><td>94</td><td>4.6</td></tr>
<tr><td>Medicines</td><td>47</td><td>1.1</td></tr>
<tr><td>Transport</td><td>34</td><td>1.3</td></tr>
<tr><td>Repairs or equipment at home</td><td>22</td><td>5.2</td></tr>
<tr><td>Family not ready or not reached</td><td>15</td><td>2.4</td></tr></tbody></table>
<h3>At home</h3>
<p>The Home First service is well liked. Where it begins on the day, people are back on their feet sooner and fewer
return to hospital. Where it does not, nobody learns of it until somebody complains.</p>
<p>Carers put the same three wishes to the panel again and again:</p>
<ul><li>to be asked and not only told;</li><li>to have one number that is answered;</li><li>to know who is coming,
and when.</li></ul>
<h3>Between organisations</h3>
<p>The hospital, the council, the community service and the ambulance service each keep a list of people ready to
leave. The panel asked for all four on the same morning. They named twenty-three people between them, and agreed
about eleven.</p>
<blockquote><p>By the time we have agreed whose patient she is, she has missed the ambulance.</p></blockquote>
""",
    ),
    ("evidence", "How the panel took evidence", ""),
    ("recommendations", "Recommendations", ""),
    ("background", "Background papers", ""),
]
