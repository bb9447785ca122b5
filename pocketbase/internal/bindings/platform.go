// Package bindings gives the hooks their global `platform` (declared for TypeScript in hooks/platform.d.ts).
// Every binding recovers: a panic that passes through the engine would keep its runtime busy for ever.
package bindings

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/dop251/goja"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/arrival"
	"common-care/internal/clock"
	"common-care/internal/database"
	"common-care/internal/doors"
	"common-care/internal/health"
	"common-care/internal/live"
	"common-care/internal/passkeys"
	"common-care/internal/sealed"
	"common-care/internal/settings"
	"common-care/internal/together"
)

// Platform is what hooks may ask of Go.
type Platform struct {
	Mode      settings.Mode
	PublicURL string
	// Writer runs what platform.inTransaction() is given.
	Writer *together.Writer
	// Readers serve what platform.read() is given.
	Readers *database.Readers
	// Doors are what the hooks have registered.
	Doors doors.List
	// Live tells open pages to look again.
	Live *live.Hub
	// Waits remembers what waits for two people, for /api/health.
	Waits *health.Waits
	// Emptying empties the log after somebody was erased.
	Emptying *database.Emptying
	// Sealed keeps the keys of secret votes; DataDir is where the data lies that must go with them.
	Sealed  *sealed.Keys
	DataDir string
	// Passkeys checks what browsers answer, for the public address.
	Passkeys *passkeys.Checker

	secret households

	mutex   sync.Mutex
	wake    func()
	letters func()
}

// runtime is one JavaScript runtime with the platform in it. It is never used by two at once.
type runtime struct {
	platform *Platform
	vm       *goja.Runtime
	reading  bool // a query is being answered: nothing may be written
}

// SetWake says what platform.wakeOutbox() does; until then it does nothing.
func (p *Platform) SetWake(wake func()) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.wake = wake
}

// SetLetters says what platform.wakeLetters() does; until then it does nothing.
func (p *Platform) SetLetters(letters func()) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.letters = letters
}

// call does what one of the fields says, if it says anything yet.
func (p *Platform) call(field *func()) {
	p.mutex.Lock()
	work := *field
	p.mutex.Unlock()
	if work != nil {
		work()
	}
}

// Bind puts the platform into a new runtime (jsvm.Config.OnInit).
func (p *Platform) Bind(vm *goja.Runtime) {
	vm.SetTimeSource(func() time.Time { return clock.Now() })

	r := &runtime{platform: p, vm: vm}
	bound := vm.NewObject()
	bind := func(name string, call func(goja.FunctionCall) goja.Value) {
		_ = bound.Set(name, safely(vm, name, call))
	}
	bind("now", func(goja.FunctionCall) goja.Value { return vm.ToValue(clock.Now().UnixMilli()) })
	bind("arrivedAt", func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(arrival.Of(requestOf(call.Argument(0))).UnixMilli())
	})
	bind("mode", func(goja.FunctionCall) goja.Value { return vm.ToValue(string(p.Mode)) })
	bind("publicUrl", func(goja.FunctionCall) goja.Value { return vm.ToValue(p.PublicURL) })
	bind("registerDoor", func(call goja.FunctionCall) goja.Value {
		if err := p.registerDoor(objectOf(call.Argument(0))); err != nil {
			panic(err)
		}
		return goja.Undefined()
	})
	bind("household", func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(p.household(requestOf(call.Argument(0))))
	})
	bind("wakeOutbox", func(goja.FunctionCall) goja.Value {
		p.call(&p.wake)
		return goja.Undefined()
	})
	bind("wakeLetters", func(goja.FunctionCall) goja.Value {
		p.call(&p.letters)
		return goja.Undefined()
	})
	bind("inTransaction", func(call goja.FunctionCall) goja.Value {
		if err := r.inTransaction(call.Argument(0)); err != nil {
			panic(err)
		}
		return goja.Undefined()
	})
	bind("read", func(call goja.FunctionCall) goja.Value {
		answer, err := r.read(call.Argument(0))
		if err != nil {
			panic(err)
		}
		return answer
	})
	bind("changed", func(call goja.FunctionCall) goja.Value {
		if err := r.changed(call); err != nil {
			panic(err)
		}
		return goja.Undefined()
	})
	bind("liveTicket", func(call goja.FunctionCall) goja.Value {
		code, err := r.liveTicket(call)
		if err != nil {
			panic(err)
		}
		return vm.ToValue(code)
	})
	bind("endLive", func(call goja.FunctionCall) goja.Value {
		p.Live.End(call.Argument(0).String())
		return goja.Undefined()
	})
	bind("emptyLog", func(goja.FunctionCall) goja.Value {
		p.Emptying.Ask(context.Background())
		return goja.Undefined()
	})
	bind("waitsForTwo", func(call goja.FunctionCall) goja.Value {
		if err := p.Waits.Count(call.Argument(0).String(), int(call.Argument(1).ToInteger())); err != nil {
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
	p.bindPasskeys(vm, bind)
	p.bindSealed(vm, bind)
	_ = vm.Set("platform", bound)
}

// inTransaction runs a function of the hook with the app of a transaction. The function runs beside this call,
// which waits for it: the runtime is never used by two at once.
func (r *runtime) inTransaction(work goja.Value) error {
	run, ok := goja.AssertFunction(work)
	if !ok {
		return errors.New("it takes a function")
	}
	if r.reading {
		return errors.New("a query changes nothing")
	}
	return r.platform.Writer.Do(func(tx core.App) error {
		_, err := run(goja.Undefined(), r.vm.ToValue(tx))
		return err
	})
}

// registerDoor takes a declaration of the hooks; more may stand in it than Go needs to know.
func (p *Platform) registerDoor(declared map[string]any) error {
	text := func(name string) string {
		value, _ := declared[name].(string)
		return value
	}
	secret, _ := declared["secret"].(bool)
	return p.Doors.Add(doors.Door{
		Name: text("name"), Kind: text("kind"), Method: text("method"), Who: text("who"), Limit: text("limit"), Secret: secret,
	})
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
