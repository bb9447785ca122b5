// What a query may do with its reader, and how it ends when it takes too long.
package bindings_test

import (
	"strings"
	"testing"
	"time"

	"common-care/internal/bindings"
)

func TestAQueryReadsWithItsReaderAndGivesItsAnswer(t *testing.T) {
	_, run := hook(t)
	run(`platform.insert(app, "members", ` + member + `)`)
	got := run(`
		return JSON.stringify(platform.read((reader) => ({
			names: platform.rows(reader, "SELECT displayName FROM members WHERE groupKey = {:group}", { group: "families" }, { displayName: "" }),
			things: Object.keys(reader).length,
		})));`)
	if got != `{"names":[{"displayName":"Ann Fern"}],"things":0}` {
		t.Error(got)
	}
}

func TestAQueryChangesNothing(t *testing.T) {
	app, run := hook(t)
	for script, want := range map[string]string{
		`platform.read((reader) => platform.rows(reader, "DELETE FROM members RETURNING id", {}, { id: "" }))`:       "readonly",
		`platform.read((reader) => platform.insert(reader, "members", ` + member + `))`:                              "not the app of a transaction",
		`platform.read((reader) => platform.update(reader, "members", "a", {}))`:                                     "not the app of a transaction",
		`platform.read(() => platform.inTransaction(() => {}))`:                                                      "a query changes nothing",
		`platform.read(() => platform.read(() => 1))`:                                                                "it is reading already",
		`let kept; platform.read((reader) => { kept = reader }); platform.rows(kept, "SELECT 1 AS n", {}, { n: 0 })`: "has ended",
		`platform.read(() => { throw new Error("mine") })`:                                                           "Error: mine",
	} {
		if got := run(script); !strings.Contains(got, want) {
			t.Errorf("%s: %s", script, got)
		}
	}
	if n, _ := app.CountRecords("members"); n != 0 {
		t.Errorf("%d rows were written", n)
	}
	if got := run(`platform.inTransaction((tx) => { platform.insert(tx, "members", ` + member + `) }); return platform.read((reader) => platform.rows(reader, "SELECT count(*) AS n FROM members", {}, { n: 0 })[0].n)`); got != "1" {
		t.Errorf("and a command afterwards: %s", got)
	}
}

func TestAQueryThatAsksForEverythingIsAFault(t *testing.T) {
	defer bindings.ReadFor(time.Minute)() // a busy machine takes longer than a query may for so many rows
	_, run := hook(t)
	const rows = `WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many LIMIT {:most}) SELECT n FROM many`
	if got := run("return platform.read((reader) => platform.rows(reader, `" + rows + "`, { most: 20000 }, { n: 0 }).length)"); got != "20000" {
		t.Error(got)
	}
	if got := run("return platform.read((reader) => platform.rows(reader, `" + rows + "`, { most: 20001 }, { n: 0 }).length)"); !strings.Contains(got, "more than 20000 rows") {
		t.Error(got)
	}
}

func TestAnEndlessQueryIsStoppedAndTheRuntimeGoesOn(t *testing.T) {
	_, run := hook(t)
	const endless = "WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT count(*) AS n FROM endless"
	for name, work := range map[string]string{
		"in JavaScript":                    `for (;;) {}`,
		"in JavaScript that catches":       `for (;;) { try { for (;;) {} } catch {} finally { for (;;) {} } }`,
		"deep in JavaScript":               `[1].forEach(() => [1].map(() => { for (;;) {} }))`,
		"in the database":                  "platform.rows(reader, `" + endless + "`, {}, { n: 0 })",
		"in the database, again and again": "for (;;) { try { platform.rows(reader, `" + endless + "`, {}, { n: 0 }) } catch {} }",
	} {
		t.Run(name, func(t *testing.T) {
			if got := run(`platform.read((reader) => { ` + work + ` })`); !strings.Contains(got, "too-slow") {
				t.Errorf("it ended with %s", got)
			}
			got := run(`let sum = 0; for (let n = 1; n <= 1000; n += 1) sum += n; return sum + platform.read((reader) => platform.rows(reader, "SELECT 7 AS n", {}, { n: 0 })[0].n)`)
			if got != "500507" {
				t.Errorf("the runtime afterwards: %s", got)
			}
		})
	}
}
