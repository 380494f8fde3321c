"""The sections of the report on going home from hospital."""

INTRODUCTION = """
<p class="unnumbered">Nobody wants to stay in hospital a day longer than they must. For an older person a week in
bed can cost ten years of strength in the legs, and sometimes the home that they were going back to.</p>
<p class="unnumbered">We began this review expecting to write about money. We ended by writing mostly about
telephones, lists and the time of day at which a doctor walks round. I thank everybody who spoke to us, and above
all the patients and carers who told us what it was like.</p>
"""
WHAT_THE_PANEL_FOUND = """
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
"""
SECTIONS = [
    ("written", "Introduction by the chair", INTRODUCTION),
    ("membership", "Members of the panel", ""),
    ("terms", "Terms of reference", ""),
    ("written", "What the panel found", WHAT_THE_PANEL_FOUND),
    ("evidence", "How the panel took evidence", ""),
    ("recommendations", "Recommendations", ""),
    ("background", "Background papers", ""),
]
