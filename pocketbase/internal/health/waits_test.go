// What waits for two people is told as a number, and makes nobody unwell.
package health

import "testing"

func TestHealthTellsHowMuchWaitsForTwoPeople(t *testing.T) {
	checker := &Checker{Waits: &Waits{}}
	for _, c := range []struct {
		kind string
		n    int
		want string
	}{
		{"rulebook", 0, "ok"},
		{"rulebook", 1, "1 waits for two people"},
		{"backup", 3, "3 wait for two people"},
		{"backup", 0, "ok"},
	} {
		if err := checker.Waits.Count(c.kind, c.n); err != nil {
			t.Fatal(err)
		}
		checker.Forget()
		if answer := checker.Ask(); answer.Code != 200 || answer.Data[c.kind] != c.want {
			t.Errorf("%d of %s: %d %q", c.n, c.kind, answer.Code, answer.Data[c.kind])
		}
	}
	if err := checker.Waits.Count("votes", 1); err == nil {
		t.Error("votes wait for nobody here")
	}
}

func TestAnAnswerNamesWhatCouldWaitBeforeAnybodyHasCounted(t *testing.T) {
	answer := (&Checker{}).Ask()
	if answer.Data["rulebook"] != "ok" || answer.Data["backup"] != "ok" {
		t.Errorf("%v", answer.Data)
	}
}
