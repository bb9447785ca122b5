// The check of the doors: a hooks folder that is empty or half built would otherwise start without a word, and a door
// that is registered otherwise than it was declared would be counted, or logged, otherwise than its author believes.
package selfcheck

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"common-care/internal/doors"
	"common-care/internal/settings"
)

func doorsLoaded(subject Subject) ([]Fault, error) {
	if fault := DoorsFault(subject.Settings, subject.Doors); fault != nil {
		return []Fault{*fault}, nil
	}
	var unheard []string
	for _, door := range subject.Doors {
		if !subject.HasRoute(door.Method, door.Address()) {
			unheard = append(unheard, door.Method+" "+door.Address())
		}
	}
	if len(unheard) > 0 {
		return []Fault{{
			fmt.Sprintf("These doors are registered but nothing answers at their address: %s.", strings.Join(unheard, ", ")),
			"Let pb_hooks/main.pb.js add a route for each door that it registers, with the door's own method.",
		}}, nil
	}
	return nil, nil
}

// DoorsFault compares the registered doors with the list that the hooks were built with.
func DoorsFault(chosen settings.Settings, registered []doors.Door) *Fault {
	path := filepath.Join(chosen.HooksDir(), "doors.json")
	var built []doors.Door
	raw, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(raw, &built)
	}
	if err != nil || len(built) == 0 {
		return &Fault{fmt.Sprintf("The list of doors (%s) is missing, empty or broken: the hooks are not built.", path), "Run npm start, which builds them."}
	}
	for _, look := range []struct {
		what string
		list []string
	}{
		{"missing", without(built, registered, sameName)},
		{"registered but were not built", without(registered, built, sameName)},
		{"registered otherwise than they were built", without(registered, built, func(a, b doors.Door) bool { return a == b })},
	} {
		if len(look.list) > 0 {
			return &Fault{fmt.Sprintf("These doors are %s: %s.", look.what, strings.Join(look.list, ", ")), "Build the hooks again; pb_hooks/main.pb.js registers each door of the bundle as it stands there."}
		}
	}
	return nil
}

func sameName(a, b doors.Door) bool { return a.Name == b.Name }

// without names the doors of one list that have no equal in the other.
func without(these, those []doors.Door, equal func(a, b doors.Door) bool) []string {
	var names []string
	for _, door := range these {
		if !slices.ContainsFunc(those, func(other doors.Door) bool { return equal(door, other) }) {
			names = append(names, door.Name)
		}
	}
	return names
}
