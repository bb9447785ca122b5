// Hooks can tell households apart, and cannot tell which they are.
package bindings

import (
	"net/http"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/pocketbase/pocketbase/core"
)

func askFrom(t *testing.T, p *Platform, remote string) string {
	t.Helper()
	vm := goja.New()
	p.Bind(vm)
	event := &core.RequestEvent{}
	event.Request = &http.Request{RemoteAddr: remote}
	_ = vm.Set("e", event)
	answer, err := vm.RunString("platform.household(e)")
	if err != nil {
		t.Fatal(err)
	}
	return answer.String()
}

func TestAHouseholdIsOneAndTheSameForTheWholeRun(t *testing.T) {
	p := &Platform{}
	for _, c := range []struct {
		name, one, other string
		same             bool
	}{
		{"two requests of one address", "192.0.2.1:4000", "192.0.2.1:5000", true},
		{"two addresses", "192.0.2.1:4000", "192.0.2.2:4000", false},
		{"two addresses of one IPv6 network", "[2001:db8:1:1::1]:4000", "[2001:db8:1:1::2]:4000", true},
		{"two IPv6 networks", "[2001:db8:1:1::1]:4000", "[2001:db8:1:2::1]:4000", false},
	} {
		if got := askFrom(t, p, c.one) == askFrom(t, p, c.other); got != c.same {
			t.Errorf("%s: the same is %v", c.name, got)
		}
	}
}

func TestNothingLeadsFromItToTheAddress(t *testing.T) {
	before := askFrom(t, &Platform{}, "192.0.2.1:4000")
	after := askFrom(t, &Platform{}, "192.0.2.1:4000")
	if before == after {
		t.Error("it is the same after the next start, so that a table of all addresses would give it away")
	}
	if len(before) != 64 || strings.Contains(before, "192") && strings.Contains(before, "192.0.2") {
		t.Errorf("it is %s", before)
	}
}

func TestItTakesARequest(t *testing.T) {
	vm := goja.New()
	(&Platform{}).Bind(vm)
	if _, err := vm.RunString("platform.household({})"); err == nil {
		t.Error("something else was taken")
	}
}
