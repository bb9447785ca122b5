// The check of the verbs: a hooks folder that is empty or half built would otherwise start without a word.
package selfcheck

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"common-care/internal/settings"
)

func verbsLoaded(subject Subject) ([]Fault, error) {
	fault := VerbsFault(subject.Settings, subject.Verbs)
	if fault != nil {
		return []Fault{*fault}, nil
	}
	var unheard []string
	for _, verb := range subject.Verbs {
		if !subject.HasRoute("/api/co-op/" + verb) {
			unheard = append(unheard, verb)
		}
	}
	if len(unheard) > 0 {
		return []Fault{{
			fmt.Sprintf("These verbs are registered but have no address: %s.", strings.Join(unheard, ", ")),
			"Add their routerAdd line to pb_hooks/main.pb.js.",
		}}, nil
	}
	return nil, nil
}

// VerbsFault compares the registered verbs with the list that the hooks were built with.
func VerbsFault(chosen settings.Settings, registered []string) *Fault {
	path := filepath.Join(chosen.HooksDir(), "verbs.json")
	var built []string
	raw, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(raw, &built)
	}
	if err != nil || len(built) == 0 {
		return &Fault{fmt.Sprintf("The list of verbs (%s) is missing, empty or broken: the hooks are not built.", path), "Run npm start, which builds them."}
	}
	var missing, unknown []string
	for _, verb := range built {
		if !slices.Contains(registered, verb) {
			missing = append(missing, verb)
		}
	}
	for _, verb := range registered {
		if !slices.Contains(built, verb) {
			unknown = append(unknown, verb)
		}
	}
	if len(missing) > 0 {
		return &Fault{fmt.Sprintf("These verbs are missing: %s.", strings.Join(missing, ", ")), "Build the hooks again; pb_hooks/main.pb.js must register each one."}
	}
	if len(unknown) > 0 {
		return &Fault{fmt.Sprintf("These verbs are registered but were not built: %s.", strings.Join(unknown, ", ")), "Build the hooks again."}
	}
	return nil
}
