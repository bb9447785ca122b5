// What hooks may ask of Go, and that a fault in it reaches them as an exception they can catch.
package bindings

import (
	"strings"
	"testing"

	"github.com/dop251/goja"

	"common-care/internal/settings"
)

func engine(p *Platform) *goja.Runtime {
	vm := goja.New()
	p.Bind(vm)
	return vm
}

func TestHooksSeeThePlatform(t *testing.T) {
	woken, lettersWoken := 0, 0
	p := &Platform{Mode: settings.Demo, PublicURL: "https://care.coop"}
	vm := engine(p)
	if _, err := vm.RunString(`platform.wakeOutbox(); platform.wakeLetters()`); err != nil {
		t.Errorf("before there is an outbox: %v", err)
	}
	p.SetWake(func() { woken++ })
	p.SetLetters(func() { lettersWoken++ })
	got, err := vm.RunString(`
		const door = { kind: "command", method: "POST", who: "anyone", limit: "command", secret: false, more: 1 };
		platform.registerDoor({ ...door, name: "voting/cast-vote", secret: true });
		platform.registerDoor({ ...door, name: "sign-in/ask", limit: "sign-in" });
		platform.wakeOutbox();
		platform.wakeLetters();
		[platform.mode(), platform.publicUrl(), Math.abs(Date.now() - platform.now()) < 1000, Number.isInteger(platform.now())].join(" ")`)
	if err != nil || got.String() != "demo https://care.coop true true" {
		t.Errorf("got %v %v", got, err)
	}
	if all := p.Doors.All(); len(all) != 2 || all[0].Name != "sign-in/ask" || all[0].Secret || all[0].Limit != "sign-in" || !all[1].Secret {
		t.Errorf("the doors are %+v", all)
	}
	if woken != 1 || lettersWoken != 1 {
		t.Errorf("woken %d and %d times", woken, lettersWoken)
	}
}

func TestAPanicInGoIsAnExceptionInTheHook(t *testing.T) {
	p := &Platform{}
	p.SetWake(func() { panic("broken") })
	got, err := engine(p).RunString(`try { platform.wakeOutbox(); "not thrown" } catch (fault) { String(fault) }`)
	if err != nil || !strings.Contains(got.String(), "platform.wakeOutbox: broken") {
		t.Errorf("got %v %v", got, err)
	}
	for script, want := range map[string]string{
		`platform.rows({}, { toString() { throw new Error("mine") } }, {}, {})`: "mine", // an exception of the hook's own
		`platform.registerDoor("sign-in/ask")`:                                  "an object was expected",
		`platform.registerDoor({ name: "sign-in/ask" })`:                        "a door is a command or a query",
		`platform.registerDoor({ name: "a/b", kind: "command", method: 1 })`:    "takes POST",
		`platform.read(7)`: "platform.read: it takes a function",
	} {
		got, err = engine(p).RunString(`try { ` + script + `; "not thrown" } catch (fault) { String(fault) }`)
		if err != nil || !strings.Contains(got.String(), want) {
			t.Errorf("%s: %v %v", script, got, err)
		}
	}
}
