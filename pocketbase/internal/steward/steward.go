// Package steward lets the person at the server's own terminal in, before any mail server is set. What that makes of
// the co-op's register, and what a link is worth, the rules decide (hooks/sign-in/terminal.ts); this package runs
// them once, outside any request. Whoever can run it can read the database anyway.
package steward

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"
	"github.com/pocketbase/pocketbase/plugins/jsvm"
	"github.com/pocketbase/pocketbase/tools/security"

	"common-care/internal/bindings"
)

// Person is who gets in. All but the address is only for somebody new.
type Person struct {
	Email    string `json:"email"`
	Name     string `json:"name"`     // shown to other members
	Language string `json:"language"` // of messages to them
	Group    string `json:"group"`    // the group of members they belong to
}

// Added says what was missing and is there now.
type Added struct{ Account, Office bool }

// Terminal asks the rules what the person at the terminal asks for.
type Terminal struct {
	HooksDir string
	Platform *bindings.Platform
}

// Add makes an account with the office of steward, or adds what is missing of it.
func (t Terminal) Add(person Person) (added Added, err error) {
	err = t.ask("add", person, &added)
	return added, err
}

// Link makes a sign-in link for an account and answers with it and the moment it ends.
func (t Terminal) Link(email string) (link string, ends time.Time, err error) {
	var made struct {
		Link   string `json:"link"`
		EndsAt int64  `json:"endsAt"`
	}
	err = t.ask("link", Person{Email: email}, &made)
	return made.Link, time.UnixMilli(made.EndsAt), err
}

// Imports are the functions of the rules by which a file is put into the register, and the only ones that Import asks for.
var imports = map[string]bool{"importBegin": true, "importPart": true, "importWrite": true, "importCancel": true}

// Import puts a file into the register: each line that comes in asks for one step, and each line that goes out answers
// it. The rules are loaded once. A step that is refused ends it with its sentence.
func (t Terminal) Import(in io.Reader, out io.Writer) error {
	vm, exports, err := t.load()
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 4<<20)
	for lines.Scan() {
		var step struct {
			What  string         `json:"what"`
			Input map[string]any `json:"input"`
		}
		if err := json.Unmarshal(lines.Bytes(), &step); err != nil || !imports[step.What] {
			return errors.New("This is no step of putting a file into the register.")
		}
		var answer map[string]any
		if err := call(vm, exports, step.What, step.Input, &answer); err != nil {
			return err
		}
		if err := json.NewEncoder(out).Encode(answer); err != nil {
			return err
		}
	}
	return lines.Err()
}

// ask calls one function of the bundle's `terminal`.
func (t Terminal) ask(what string, input, answer any) error {
	vm, exports, err := t.load()
	if err != nil {
		return err
	}
	return call(vm, exports, what, input, answer)
}

// call asks the loaded rules. What they refuse comes back as an error with its sentence.
func call(vm *goja.Runtime, exports *goja.Object, what string, input, answer any) error {
	function, ok := goja.AssertFunction(exports.Get("terminal").ToObject(vm).Get(what))
	if !ok {
		return fmt.Errorf("The rules do not know %q. Build them again: npm run build", what)
	}
	var plain map[string]any
	if err := convert(input, &plain); err != nil {
		return err
	}
	said, err := function(goja.Undefined(), vm.ToValue(plain))
	if err != nil {
		return err
	}
	var outcome struct {
		OK   bool   `json:"ok"`
		Says string `json:"says"`
	}
	if err := convert(said.Export(), &outcome); err != nil {
		return err
	}
	if !outcome.OK {
		return errors.New(outcome.Says)
	}
	return convert(said.Export(), answer)
}

// load runs the bundle in a runtime of its own, with the platform and the little else that `terminal` uses.
func (t Terminal) load() (*goja.Runtime, *goja.Object, error) {
	path := filepath.Join(t.HooksDir, "co-op.js")
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, fmt.Errorf("The rules are not built (%s). Build them: npm run build", path)
	}
	program, err := goja.Parse(path, "(function (module, exports) {"+string(text)+"\n})", parser.WithDisableSourceMaps)
	if err != nil {
		return nil, nil, err
	}
	compiled, err := goja.CompileAST(program, true)
	if err != nil {
		return nil, nil, err
	}
	vm := goja.New()
	vm.SetFieldNameMapper(jsvm.FieldMapper{}) // the app of a transaction is called as it is in the hooks: app.db()
	t.Platform.Bind(vm)
	_ = vm.Set("$security", map[string]any{
		"sha256":                   security.SHA256,
		"randomString":             security.RandomString,
		"randomStringWithAlphabet": security.RandomStringWithAlphabet,
	})
	wrapped, err := vm.RunProgram(compiled)
	if err != nil {
		return nil, nil, err
	}
	run, _ := goja.AssertFunction(wrapped)
	module, exports := vm.NewObject(), vm.NewObject()
	_ = module.Set("exports", exports)
	if _, err := run(goja.Undefined(), module, exports); err != nil {
		return nil, nil, err
	}
	return vm, module.Get("exports").ToObject(vm), nil
}

func convert(from, to any) error {
	text, err := json.Marshal(from)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, to)
}
