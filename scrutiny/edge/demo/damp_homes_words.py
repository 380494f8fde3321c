"""The written sections of the report on damp homes."""


def sections(when):
    return [
        ("written", "Foreword", FOREWORD),
        ("written", "Why this review", WHY.format(board=when.on(-11, 5), asked=when.month(-12))),
        ("membership", "Members of the panel", ""),
        ("terms", "Terms of reference", ""),
        ("evidence", "How the panel worked", ""),
        ("written", "How many homes are damp", HOW_MANY),
        ("written", "What damp does", WHAT_DAMP_DOES),
        ("written", "How landlords respond", LANDLORDS),
        ("written", "What tenants told us", TENANTS),
        ("written", "What it would cost", COST),
        ("recommendations", "Recommendations", ""),
        ("background", "Background papers", ""),
    ]


FOREWORD = """
<p class="unnumbered">In the second home that we visited, a boy of four showed us the wall behind his bed. His
mother had painted it six times. He had named the largest patch after a dinosaur.</p>
<p class="unnumbered">Nobody on the panel had expected to learn much about the physics of cold walls. We did,
because the officers, tenants and landlords who spoke to us took the trouble to explain them. What stays with us,
though, is how long people had been asking, and how seldom anybody had come to look.</p>
<p class="unnumbered">I thank all who gave evidence, and the tenants who let six strangers into their bedrooms.</p>
<p class="unnumbered"><strong>Councillor Marjorie Hallamby</strong><br>Chair of the panel</p>
"""

WHY = """
<p>In {asked} the Scrutiny Management Board received a petition of 412 tenants of the Tannery Estate. It asked the
council to look at damp in their homes, and at what happens when they report it.</p>
<p>On {board} the Board set up this panel and asked it to look at rented homes of every kind, because damp does not
stop at the edge of the council's own estate.</p>
<p>The panel did not look at homes that people own and live in themselves, nor at flooding, on which the Place and
Environment Scrutiny Committee reported two years ago.</p>
"""

HOW_MANY = """
<p>There are about 31,000 rented homes in the borough. No one knows how many of them are damp. The panel put
together what each source says.</p>
<table><caption>Rented homes and what is known of damp in them</caption>
<thead><tr><th>Landlord</th><th>Homes</th><th>Surveyed</th><th>Found damp</th></tr></thead>
<tbody><tr><td>The council</td><td>9,400</td><td>1,880</td><td>11 per cent</td></tr>
<tr><td>Weirside Homes</td><td>4,100</td><td>4,100</td><td>9 per cent</td></tr>
<tr><td>Other associations</td><td>2,300</td><td>640</td><td>13 per cent</td></tr>
<tr><td>Private landlords</td><td>15,200</td><td>310</td><td>24 per cent</td></tr></tbody></table>
<p>The private homes that were surveyed are those about which somebody had complained, so that their figure is too
high for private homes as a whole. The council's figure is likely to be too low: its survey is old, and nobody
looked behind furniture.</p>
<p>Taking this into account, the panel believes that about one rented home in seven is damp: some 4,400 homes.</p>
<h3>Where they are</h3>
<p>Damp is not spread evenly. Three kinds of home stand out:</p>
<ul>
<li>flats with solid walls above shops, most of them in Old Town;</li>
<li>the eleven blocks of the Tannery Estate, whose balconies carry the cold into the rooms;</li>
<li>terraces divided into flats, most of them in Canalside and Kestrel Park.</li>
</ul>
"""

WHAT_DAMP_DOES = """
<p>The Consultant in Public Health told the panel in writing that a child who lives in a damp home is about twice as
likely to wheeze, and misses more days of school. In Tannery ward 41 children under five in every thousand were
taken to hospital with a chest illness last year. In Upper Larken it was 17.</p>
<p>Damp also harms in ways that no hospital counts. Tenants spoke of clothes that smell, of not asking friends home,
and of a whole family sleeping in the one dry room.</p>
<blockquote><p>I stopped having people round. You can see them looking at the ceiling.</p></blockquote>
<p>Family doctors write letters when a patient asks. The panel saw eleven such letters. The council had kept seven
and answered two.</p>
"""

LANDLORDS = """
<h3>The council</h3>
<p>The council aims to visit within ten working days of a report and did so in 71 per cent of cases last year. The
visitor orders a mould wash, which is done within a month, and the case is then closed.</p>
<p>Of 640 homes treated in three years, 275 were treated again within a year. The Repairs and Investment Manager
told the panel frankly that his contractors are paid for washing walls and not for finding out why they are wet.</p>
<h3>Weirside Homes</h3>
<p>Weirside Homes changed its way of working two years ago. One surveyor stays with a case from beginning to end;
the cause is written down before anything is treated; and the same surveyor returns after three months with a
meter.</p>
<p>The panel was struck by the results. Treatments repeated within a year fell from 40 to 12 per cent. The average
case costs £180 more at first and £420 less over two years.</p>
<h3>Private landlords</h3>
<p>The council has four officers for 15,200 homes. Last year they inspected 310, and served 26 notices. An
inspection takes place on average 38 days after a tenant's call.</p>
<p>The letting agent who spoke to the panel said that most landlords whom she knows would rather repair than argue,
if somebody told them early what is wrong.</p>
"""

TENANTS = """
<p>Some sixty tenants came to the Tannery Estate Community Hall. Forty-four filled in a card. This is what they
wrote.</p>
<table><caption>What happened after the first report</caption>
<thead><tr><th>What happened</th><th>Tenants</th></tr></thead>
<tbody><tr><td>Told to open windows, heat more or dry less washing</td><td>29</td></tr>
<tr><td>Visited within two weeks</td><td>17</td></tr>
<tr><td>Treated, and the mould came back</td><td>25</td></tr>
<tr><td>Treated, and dry since</td><td>6</td></tr>
<tr><td>Heard nothing</td><td>9</td></tr></tbody></table>
<p>Nobody disputes that breathing, cooking and washing put water into the air. But a home must be able to cope with
people living in it. The panel agrees with the tenant who said that she had not been told, when she signed, that the
flat was not for drying clothes in.</p>
<p>Private tenants were fewer, and more afraid. Four of the five who spoke had said nothing to their landlord, for
fear of being asked to leave. None knew that the law protects a tenant who complains.</p>
"""

COST = """
<p>The Director of Housing and Neighbourhoods has put figures to the recommendations. They are estimates for the
first two years.</p>
<table><caption>Estimated cost and saving over two years</caption>
<thead><tr><th>Recommendation</th><th>Cost</th><th>Saving</th></tr></thead>
<tbody><tr><td>Survey of every council home</td><td>£520,000</td><td>none in this time</td></tr>
<tr><td>Looking for the cause, and returning to measure</td><td>£310,000</td><td>£385,000</td></tr>
<tr><td>Somewhere else to stay for families at risk</td><td>£140,000</td><td>not known</td></tr>
<tr><td>Two more private housing inspectors</td><td>£205,000</td><td>£60,000 in fees</td></tr></tbody></table>
<p>The survey can be paid for from the money already set aside for stock condition. The rest needs a decision in the
next budget. The panel notes that the council paid £232,000 in compensation and legal costs over damp in the last
three years.</p>
"""
