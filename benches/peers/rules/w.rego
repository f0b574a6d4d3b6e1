package w

import rego.v1

default c1 := false

c1 if {
	count([1 | some said in input.leefgebieden; said == "ja"]) >= 2
	some follows in input.gevolg
	follows == true
}

default c2 := false

c2 if {
	count([1 | some needed in input.ketens; needed == true]) >= 2
	input.drang_zorg == true
	input.dwang_straf == true
}

default c3 := false

c3 if input.impact_systeem == "ja"

default c4 := false

c4 if input.gebiedsgebonden == "ja"

default uitkomst := false

uitkomst if {
	c1
	c2
	c3
}

uitkomst if c4

verdict := [uitkomst, c1, c2, c3, c4]
