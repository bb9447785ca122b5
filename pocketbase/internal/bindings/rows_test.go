// What hooks read and write through the platform: the values and their kinds, PocketBase's checks of fields, and
// that a mistake of a hook is an exception it can see and leaves nothing behind.
package bindings_test

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/fixture"
)

// hook gives a runtime with `app`, a co-op with the real schema, and a function that runs JavaScript in it.
func hook(t *testing.T) (core.App, func(script string) string) {
	t.Helper()
	coop := fixture.Open(t, fixture.Settings(t))
	app := coop.App
	vm := goja.New()
	coop.Platform.Bind(vm)
	_ = vm.Set("app", app)
	return app, func(script string) string {
		t.Helper()
		answer, err := vm.RunString(`(() => { try { ` + script + ` } catch (fault) { return String(fault) } })()`)
		if err != nil {
			t.Fatal(err)
		}
		return answer.String()
	}
}

const member = `{ displayName: "Ann Fern", groupKey: "families", joinedAt: "2026-01-02 03:04:05.000Z" }`

func TestARowIsWrittenAndReadBack(t *testing.T) {
	_, run := hook(t)
	got := run(`
		const id = platform.insert(app, "members", ` + member + `);
		const [found] = platform.rows(app, "SELECT id, displayName, joinedAt, leftAt FROM members WHERE id = {:id}", { id },
			{ id: "", displayName: "", joinedAt: "", leftAt: "" });
		return JSON.stringify([/^[a-z0-9]{15}$/.test(id) && found.id === id, found.displayName, found.joinedAt, found.leftAt]);`)
	if got != `[true,"Ann Fern","2026-01-02 03:04:05.000Z",""]` {
		t.Error(got)
	}
}

func TestEachColumnHasTheKindOfItsShape(t *testing.T) {
	_, run := hook(t)
	for sql, want := range map[string]string{
		"SELECT NULL AS text, NULL AS number, NULL AS yes":                 `[{"text":"","number":0,"yes":false}]`,
		"SELECT 'a' AS text, 2.5 AS number, 1 AS yes":                      `[{"text":"a","number":2.5,"yes":true}]`,
		"SELECT 0 AS yes, 7 AS text, 7 AS number":                          `[{"yes":false,"text":"7","number":7}]`,
		"SELECT 'a' AS text, 2 AS number, 1 AS yes UNION SELECT 'b', 3, 0": `[{"text":"a","number":2,"yes":true},{"text":"b","number":3,"yes":false}]`,
		"SELECT '' AS text, 0 AS number, 0 AS yes WHERE 1 = 2":             `[]`,
		"SELECT 'a' AS text, 'seven' AS number, 1 AS yes":                  `GoError: platform.rows: the column "number" holds a string, the shape asks for a int64`,
		"SELECT 'a' AS text, 2 AS number":                                  `GoError: platform.rows: the query answers 2 columns, the shape names 3`,
		"SELECT 'a' AS text, 2 AS number, 1 AS no":                         `GoError: platform.rows: the shape does not name the column "no"`,
	} {
		got := run("return JSON.stringify(platform.rows(app, `" + sql + "`, {}, { text: '', number: 0, yes: false }))")
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", sql, got, want)
		}
	}
}

func TestWhatAPersonTypedIsAParameterAndNeverPartOfTheQuery(t *testing.T) {
	_, run := hook(t)
	got := run(`return JSON.stringify(platform.rows(app, "SELECT {:name} AS name", { name: "'; DROP TABLE members; --{:x}" }, { name: "" }))`)
	if got != `[{"name":"'; DROP TABLE members; --{:x}"}]` {
		t.Error(got)
	}
}

func TestARowThatTheSchemaDoesNotAllowIsRefusedAndNotWritten(t *testing.T) {
	app, run := hook(t)
	for _, c := range []struct{ collection, values, want string }{
		{"members", `{ displayName: "Ann" }`, "members."},
		{"members", `{ displayName: "", groupKey: "families", joinedAt: "2026-01-02 03:04:05.000Z" }`, "members.displayName"},
		{"members", `{ displayName: "Ann", groupKey: "", joinedAt: "2026-01-02 03:04:05.000Z" }`, "members.groupKey"},
		{"time_accounts", `{ kind: "dragon", displayName: "Ann", openedAt: "2026-01-02 03:04:05.000Z" }`, "time_accounts.kind"},
		{"members", `{ displayName: "Ann", groupKey: "families", joinedAt: "2026-01-02 03:04:05.000Z", nickname: "A" }`, `members has no field "nickname"`},
		{"members", `{ id: "NOT AN ID", displayName: "Ann", groupKey: "families", joinedAt: "2026-01-02 03:04:05.000Z" }`, "members.id"},
		{"offices", `{ member: "", office: "chair", fromAt: "2026-01-02 03:04:05.000Z" }`, "offices.member"},
		{"dragons", `{}`, "no rows"},
	} {
		if got := run(`return platform.insert(app, "` + c.collection + `", ` + c.values + `)`); !strings.Contains(got, c.want) {
			t.Errorf("%s %s: %s", c.collection, c.values, got)
		}
	}
	for _, name := range []string{"members", "offices", "time_accounts"} {
		if n, _ := app.CountRecords(name); n != 0 {
			t.Errorf("%s has %d rows", name, n)
		}
	}
}

func TestAnUpdateChangesItsFieldsAndNoOther(t *testing.T) {
	_, run := hook(t)
	got := run(`
		const id = platform.insert(app, "members", ` + member + `);
		platform.update(app, "members", id, { displayName: "Ann Moss" });
		const [found] = platform.rows(app, "SELECT displayName, groupKey, joinedAt FROM members WHERE id = {:id}", { id },
			{ displayName: "", groupKey: "", joinedAt: "" });
		return JSON.stringify(found);`)
	if got != `{"displayName":"Ann Moss","groupKey":"families","joinedAt":"2026-01-02 03:04:05.000Z"}` {
		t.Error(got)
	}
	for script, want := range map[string]string{
		`platform.update(app, "members", "nobodynobodyxxx", { displayName: "Ann" })`:                            `members has no row "nobodynobodyxxx"`,
		`platform.update(app, "members", platform.insert(app, "members", ` + member + `), { displayName: "" })`: "members.displayName",
		`platform.update(app, "members", platform.insert(app, "members", ` + member + `), { nickname: "A" })`:   `members has no field "nickname"`,
	} {
		if got := run(script); !strings.Contains(got, want) {
			t.Errorf("%s: %s", script, got)
		}
	}
}

func TestAnAccountGoesTheLongWay(t *testing.T) {
	app, run := hook(t)
	id := run(`return platform.insert(app, "accounts", { email: "ann@care.coop", password: "long enough to do", language: "en",
		member: platform.insert(app, "members", ` + member + `) })`)
	account, err := app.FindRecordById("accounts", id)
	if err != nil {
		t.Fatal(id, err)
	}
	key := account.TokenKey()
	if key == "" || account.GetString("password:hash") == "" {
		t.Error("the account has no keys")
	}
	if got := run(`platform.update(app, "accounts", "` + id + `", { language: "cy" })`); got != "undefined" {
		t.Error(got)
	}
	account, _ = app.FindRecordById("accounts", id)
	if account.GetString("language") != "cy" || account.TokenKey() != key {
		t.Error("more or less than the language changed")
	}
}

func TestAppendOnlyTablesRefuseToChange(t *testing.T) {
	_, run := hook(t)
	got := run(`
		const id = platform.insert(app, "events", { seq: 1, at: "2026-01-02 03:04:05.000Z", actor: "clock", verb: "test", subject: "x", detail: { a: 1 } });
		platform.update(app, "events", id, { actor: "somebody" });`)
	if !strings.Contains(got, "append-only") && !strings.Contains(got, "events") {
		t.Error(got)
	}
	if got == "undefined" {
		t.Error("it was changed")
	}
}
