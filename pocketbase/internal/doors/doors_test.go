// What can be a door and what cannot.
package doors

import (
	"strings"
	"testing"

	"common-care/internal/limits"
)

var castVote = Door{Name: "voting/cast-vote", Kind: "command", Method: "POST", Who: "member", Limit: "command", Secret: true}

func TestADoorIsFoundAtItsAddressOnly(t *testing.T) {
	var list List
	if err := list.Add(castVote); err != nil {
		t.Fatal(err)
	}
	if door, ok := list.At("/api/co-op/voting/cast-vote"); !ok || door != castVote || door.Counted() != limits.Command || door.IsQuery() {
		t.Errorf("got %+v %v", door, ok)
	}
	for _, path := range []string{"/api/co-op/voting/cast-vote/", "/api/co-op/voting/cast", "/voting/cast-vote", "voting/cast-vote", "/api/co-op/"} {
		if door, ok := list.At(path); ok {
			t.Errorf("%s is %+v", path, door)
		}
	}
	if all := list.All(); len(all) != 1 || all[0] != castVote {
		t.Errorf("the list is %+v", all)
	}
}

func TestAReadOfAWholeFileIsCountedByItself(t *testing.T) {
	var list List
	if err := list.Add(Door{Name: "meetings/document", Kind: "query", Method: "GET", Who: "member", Limit: "large"}); err != nil {
		t.Fatal(err)
	}
	if door, _ := list.At("/api/co-op/meetings/document"); door.Counted() != limits.Large || !door.IsQuery() {
		t.Errorf("got %+v", door)
	}
}

func TestWhatIsNoDoorIsRefusedWithTheReason(t *testing.T) {
	var list List
	if err := list.Add(castVote); err != nil {
		t.Fatal(err)
	}
	for why, change := range map[string]func(*Door){
		"twice":             func(*Door) {},
		"not a name":        func(d *Door) { d.Name = "voting/../settings" },
		"platform's own":    func(d *Door) { d.Name = Live },
		"command or a":      func(d *Door) { d.Kind = "event" },
		"takes POST":        func(d *Door) { d.Name, d.Method = "voting/other", "GET" },
		"takes GET":         func(d *Door) { d.Name, d.Kind = "voting/other", "query" },
		"anyone or for a":   func(d *Door) { d.Name, d.Who = "voting/other", "secretary" },
		"large or sign-in":  func(d *Door) { d.Name, d.Limit = "voting/other", "none" },
		"not a name such":   func(d *Door) { d.Name = "voting" },
		"is not a name":     func(d *Door) { d.Name = "Voting/cast" },
		"a name such as vo": func(d *Door) { d.Name = "" },
	} {
		door := castVote
		change(&door)
		if err := list.Add(door); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%+v: %v", door, err)
		}
	}
	if len(list.All()) != 1 {
		t.Error("one of them is in the list")
	}
}
