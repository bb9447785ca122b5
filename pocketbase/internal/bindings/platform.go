// Package bindings gives the hooks their global `platform` (declared for TypeScript in hooks/platform.d.ts).
// Every binding recovers: a panic that passes through the engine would keep its runtime busy for ever.
package bindings

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/dop251/goja"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/clock"
	"common-care/internal/settings"
	"common-care/internal/together"
)

// Platform is what hooks may ask of Go.
type Platform struct {
	Mode      settings.Mode
	PublicURL string
	// Writer runs what platform.inTransaction() is given.
	Writer *together.Writer

	secret households

	mutex sync.Mutex
	verbs map[string]bool
	wake  func()
}

// SetWake says what platform.wakeOutbox() does; until then it does nothing.
func (p *Platform) SetWake(wake func()) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.wake = wake
}

func (p *Platform) wakeOutbox() {
	p.mutex.Lock()
	wake := p.wake
	p.mutex.Unlock()
	if wake != nil {
		wake()
	}
}

// Verbs lists the verbs that the hooks have registered, in order of name.
func (p *Platform) Verbs() []string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	names := make([]string, 0, len(p.verbs))
	for name := range p.verbs {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// HasVerb says whether a hook has registered this verb.
func (p *Platform) HasVerb(name string) bool {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.verbs[name]
}

// Bind puts the platform into a new runtime (jsvm.Config.OnInit).
func (p *Platform) Bind(vm *goja.Runtime) {
	vm.SetTimeSource(func() time.Time { return clock.Now() })

	bound := vm.NewObject()
	bind := func(name string, call func(goja.FunctionCall) goja.Value) {
		_ = bound.Set(name, safely(vm, name, call))
	}
	bind("now", func(goja.FunctionCall) goja.Value { return vm.ToValue(clock.Now().UnixMilli()) })
	bind("mode", func(goja.FunctionCall) goja.Value { return vm.ToValue(string(p.Mode)) })
	bind("publicUrl", func(goja.FunctionCall) goja.Value { return vm.ToValue(p.PublicURL) })
	bind("registerVerb", func(call goja.FunctionCall) goja.Value {
		p.registerVerb(call.Argument(0).String())
		return goja.Undefined()
	})
	bind("household", func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(p.household(requestOf(call.Argument(0))))
	})
	bind("wakeOutbox", func(goja.FunctionCall) goja.Value {
		p.wakeOutbox()
		return goja.Undefined()
	})
	bind("inTransaction", func(call goja.FunctionCall) goja.Value {
		if err := p.inTransaction(vm, call.Argument(0)); err != nil {
			panic(err)
		}
		return goja.Undefined()
	})
	bind("rows", func(call goja.FunctionCall) goja.Value { return rows(vm, call) })
	bind("insert", func(call goja.FunctionCall) goja.Value { return insert(vm, call) })
	bind("update", func(call goja.FunctionCall) goja.Value {
		err := update(appOf(call.Argument(0)), call.Argument(1).String(), call.Argument(2).String(), objectOf(call.Argument(3)))
		if err != nil {
			panic(err)
		}
		return goja.Undefined()
	})
	_ = vm.Set("platform", bound)
}

// inTransaction runs a function of the hook with the app of a transaction. The function runs beside this call,
// which waits for it: the runtime is never used by two at once.
func (p *Platform) inTransaction(vm *goja.Runtime, work goja.Value) error {
	run, ok := goja.AssertFunction(work)
	if !ok {
		return errors.New("it takes a function")
	}
	return p.Writer.Do(func(tx core.App) error {
		_, err := run(goja.Undefined(), vm.ToValue(tx))
		return err
	})
}

func (p *Platform) registerVerb(name string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.verbs == nil {
		p.verbs = map[string]bool{}
	}
	p.verbs[name] = true
}

// safely turns a Go panic into a JavaScript exception, which the hook's own wrapper catches.
func safely(vm *goja.Runtime, name string, call func(goja.FunctionCall) goja.Value) func(goja.FunctionCall) goja.Value {
	return func(arguments goja.FunctionCall) (result goja.Value) {
		defer func() {
			if fault := recover(); fault != nil {
				if _, thrown := fault.(*goja.Exception); thrown {
					panic(fault)
				}
				panic(vm.NewGoError(fmt.Errorf("platform.%s: %v", name, fault)))
			}
		}()
		return call(arguments)
	}
}
