// Package vectors runs the shared cases (tests/vectors) in the engine that the server runs the rules in. It has
// only this test: the cases and the rules come as one script, which `npm test` makes and names in
// COMMON_CARE_VECTORS.
package vectors

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/dop251/goja"
)

type result struct {
	Name    string  `json:"name"`
	Failure *string `json:"failure"`
}

func run(t *testing.T, script string) []result {
	t.Helper()
	engine := goja.New()
	if _, err := engine.RunScript("vectors.js", script); err != nil {
		t.Fatalf("The cases could not be loaded: %v", err)
	}
	text, err := engine.RunString("JSON.stringify(vectorResults())")
	if err != nil {
		t.Fatalf("The cases could not be run: %v", err)
	}
	var results []result
	if err := json.Unmarshal([]byte(text.String()), &results); err != nil {
		t.Fatalf("The results could not be read: %v", err)
	}
	return results
}

func TestTheRulesAnswerAlikeInTheServersEngine(t *testing.T) {
	path := os.Getenv("COMMON_CARE_VECTORS")
	if path == "" {
		t.Skip("run it with: npm test -- --only vectors")
	}
	script, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	results := run(t, string(script))
	if len(results) == 0 {
		t.Fatal("There is not one case.")
	}
	for _, r := range results {
		t.Run(r.Name, func(t *testing.T) {
			if r.Failure != nil {
				t.Error(*r.Failure)
			}
		})
	}
}

func TestACaseThatDoesNotHoldIsNoticed(t *testing.T) {
	results := run(t, `function vectorResults() { return [{ name: 'off by one', failure: 'expected 2, got 1' }]; }`)
	if len(results) != 1 || results[0].Failure == nil || *results[0].Failure != "expected 2, got 1" {
		t.Errorf("got %+v", results)
	}
}

// TestHowFastItCounts is asked by `npm run bench -- count` and judges nothing: it writes down how long this engine takes.
func TestHowFastItCounts(t *testing.T) {
	path, asks := os.Getenv("COMMON_CARE_COUNT_SPEED"), os.Getenv("COMMON_CARE_COUNT_ASKS")
	if path == "" {
		t.Skip("run it with: npm run bench -- count")
	}
	script, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	engine := goja.New()
	if _, err := engine.RunScript("count-speed.js", string(script)); err != nil {
		t.Fatal(err)
	}
	answers, err := engine.RunString("JSON.stringify(countSpeeds(" + asks + "))")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(os.Getenv("COMMON_CARE_COUNT_ANSWERS"), []byte(answers.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}
