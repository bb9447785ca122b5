// What hooks ask of the keys of secret votes. Which vote, when, and what its answers mean are rules (src/domain/sealed).
package bindings

import (
	"context"
	"errors"

	"github.com/dop251/goja"

	"common-care/internal/sealed"
)

// bindSealed adds them to the platform of a runtime.
func (p *Platform) bindSealed(vm *goja.Runtime, bind func(string, func(goja.FunctionCall) goja.Value)) {
	bind("sealedKey", func(goja.FunctionCall) goja.Value {
		made, err := p.Sealed.Make()
		if err != nil {
			panic(err)
		}
		return vm.ToValue(map[string]any{"id": made.ID, "publicKey": made.PublicKey})
	})
	bind("sealedFix", func(call goja.FunctionCall) goja.Value {
		err := p.Sealed.Fix(call.Argument(0).String(), call.Argument(1).String())
		return vm.ToValue(!notOurs(err))
	})
	bind("sealedNote", func(call goja.FunctionCall) goja.Value {
		err := p.Sealed.Note(call.Argument(0).String(), call.Argument(1).String())
		there := !notOurs(err)
		sealed.Reached("note")
		return vm.ToValue(there)
	})
	bind("sealedPublic", func(call goja.FunctionCall) goja.Value {
		key, ok := sealed.PublicKey(call.Argument(0).String())
		if !ok {
			return goja.Null()
		}
		return vm.ToValue(map[string]any{"id": key.ID, "publicKey": key.PublicKey})
	})
	bind("sealedSeal", func(call goja.FunctionCall) goja.Value {
		key := sealed.Key{ID: call.Argument(0).String(), PublicKey: call.Argument(1).String()}
		envelope, err := sealed.Seal(key, call.Argument(2).String(), call.Argument(3).String())
		if err != nil {
			panic(err)
		}
		return vm.ToValue(envelope)
	})
	bind("sealedOpen", func(call goja.FunctionCall) goja.Value {
		var envelopes []string
		if err := vm.ExportTo(call.Argument(3), &envelopes); err != nil {
			panic(err)
		}
		opened, err := p.Sealed.Open(call.Argument(0).String(), call.Argument(1).String(), call.Argument(2).String(), envelopes)
		if notOurs(err) {
			return goja.Null()
		}
		sealed.Reached("open")
		return vm.ToValue(map[string]any{"papers": opened.Papers, "unopened": opened.Unopened})
	})
	bind("sealedHide", func(call goja.FunctionCall) goja.Value {
		hidden, err := p.Sealed.Hide(call.Argument(0).String(), call.Argument(1).String())
		if notOurs(err) {
			return goja.Null()
		}
		return vm.ToValue(hidden)
	})
	bind("sealedShow", func(call goja.FunctionCall) goja.Value {
		text, err := p.Sealed.Show(call.Argument(0).String(), call.Argument(1).String())
		if err != nil {
			panic(err)
		}
		return vm.ToValue(text)
	})
	bind("sealedDestroy", func(call goja.FunctionCall) goja.Value {
		done, err := p.Sealed.DestroyAll(context.Background(), p.DataDir, call.Argument(0).String())
		if err != nil {
			panic(err)
		}
		return vm.ToValue(done)
	})
}

// notOurs is true when there is no key for this box; every other error is a fault.
func notOurs(err error) bool {
	if errors.Is(err, sealed.ErrGone) || errors.Is(err, sealed.ErrOtherBox) {
		return true
	}
	if err != nil {
		panic(err)
	}
	return false
}
