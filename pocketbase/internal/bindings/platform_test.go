// What hooks may ask of Go, and that a fault in it reaches them as an exception they can catch.
package bindings

import (
	"strings"
	"testing"

	"github.com/dop251/goja"

	"common-care/internal/settings"
)

func runtime(p *Platform) *goja.Runtime {
	vm := goja.New()
	p.Bind(vm)
	return vm
}

func TestHooksSeeThePlatform(t *testing.T) {
	woken := 0
	p := &Platform{Mode: settings.Demo, PublicURL: "https://care.coop"}
	vm := runtime(p)
	if _, err := vm.RunString(`platform.wakeOutbox()`); err != nil {
		t.Errorf("before there is an outbox: %v", err)
	}
	p.SetWake(func() { woken++ })
	got, err := vm.RunString(`
		platform.registerVerb("voting/cast-vote");
		platform.registerVerb("sign-in/ask");
		platform.registerVerb("sign-in/ask");
		platform.wakeOutbox();
		[platform.mode(), platform.publicUrl(), Math.abs(Date.now() - platform.now()) < 1000, Number.isInteger(platform.now())].join(" ")`)
	if err != nil || got.String() != "demo https://care.coop true true" {
		t.Errorf("got %v %v", got, err)
	}
	if verbs := strings.Join(p.Verbs(), " "); verbs != "sign-in/ask voting/cast-vote" || !p.HasVerb("sign-in/ask") || p.HasVerb("x") {
		t.Errorf("verbs are %q", verbs)
	}
	if woken != 1 {
		t.Errorf("woken %d times", woken)
	}
}

func TestAPanicInGoIsAnExceptionInTheHook(t *testing.T) {
	p := &Platform{}
	p.SetWake(func() { panic("broken") })
	got, err := runtime(p).RunString(`try { platform.wakeOutbox(); "not thrown" } catch (fault) { String(fault) }`)
	if err != nil || !strings.Contains(got.String(), "platform.wakeOutbox: broken") {
		t.Errorf("got %v %v", got, err)
	}
	got, err = runtime(p).RunString(`try { platform.registerVerb({ toString() { throw new Error("mine") } }); "not thrown" } catch (fault) { String(fault) }`)
	if err != nil || !strings.Contains(got.String(), "mine") {
		t.Errorf("an exception of the hook's own: %v %v", got, err)
	}
}
