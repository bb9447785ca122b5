// Package doors is the list of what people may call: commands and queries, each with its name, its method, who may
// call it, how it is counted and whether it is secret. The hooks bring the list (platform.registerDoor); the gate,
// the limits, the log and the self-check ask it. No name of a door is written in Go.
package doors

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync"

	"common-care/internal/limits"
)

// Path stands before the name of each door in its address.
const Path = "/api/co-op/"

// Live is the one door that is Go's own (internal/live): it stays open for minutes, which no hook could.
const Live = "live/hear"

// Door is one door as the hooks declare it, and as pb_hooks/doors.json lists it.
type Door struct {
	Name   string `json:"name"`   // "<feature>/<verb>"
	Kind   string `json:"kind"`   // "command" or "query"
	Method string `json:"method"` // POST for a command, GET for a query
	Who    string `json:"who"`    // "anyone" or "member"; offices are the hook's matter
	Limit  string `json:"limit"`  // "command", "query", "large" or "sign-in"
	Secret bool   `json:"secret"` // nothing about it is ever logged
}

var (
	named = regexp.MustCompile(`^[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*$`)
	// counted says which limits stand behind the words of a declaration.
	counted = map[string]limits.Kind{
		"command": limits.Command, "query": limits.Read, "large": limits.Large, "sign-in": limits.SignIn,
	}
	methods = map[string]string{"command": http.MethodPost, "query": http.MethodGet}
)

// Address is where the door is.
func (d Door) Address() string { return Path + d.Name }

// IsQuery says whether the door only reads.
func (d Door) IsQuery() bool { return d.Kind == "query" }

// ForAnyone says whether the door answers everybody alike.
func (d Door) ForAnyone() bool { return d.Who == "anyone" }

// Counted is the kind of limit that a call of this door counts against.
func (d Door) Counted() limits.Kind { return counted[d.Limit] }

func (d Door) check() error {
	switch {
	case !named.MatchString(d.Name):
		return fmt.Errorf("%q is not a name such as voting/cast-vote", d.Name)
	case d.Name == Live:
		return fmt.Errorf("%s is the platform's own door", d.Name)
	case methods[d.Kind] == "":
		return fmt.Errorf("%s is a %q; a door is a command or a query", d.Name, d.Kind)
	case methods[d.Kind] != d.Method:
		return fmt.Errorf("%s is a %s and so takes %s, not %q", d.Name, d.Kind, methods[d.Kind], d.Method)
	case d.Who != "anyone" && d.Who != "member":
		return fmt.Errorf("%s is for %q; a door is for anyone or for a member", d.Name, d.Who)
	}
	if _, known := counted[d.Limit]; !known {
		return fmt.Errorf("%s counts as %q; it can be command, query, large or sign-in", d.Name, d.Limit)
	}
	return nil
}

// List is the doors that the hooks have registered.
type List struct {
	mutex  sync.RWMutex
	byName map[string]Door
}

// Add registers a door, or says why it cannot be one.
func (l *List) Add(door Door) error {
	if err := door.check(); err != nil {
		return err
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if _, there := l.byName[door.Name]; there {
		return fmt.Errorf("%s is registered twice", door.Name)
	}
	if l.byName == nil {
		l.byName = map[string]Door{}
	}
	l.byName[door.Name] = door
	return nil
}

// At finds the door at an address.
func (l *List) At(path string) (Door, bool) {
	name, ok := strings.CutPrefix(path, Path)
	if !ok {
		return Door{}, false
	}
	l.mutex.RLock()
	defer l.mutex.RUnlock()
	door, ok := l.byName[name]
	return door, ok
}

// All lists the doors in order of name.
func (l *List) All() []Door {
	l.mutex.RLock()
	defer l.mutex.RUnlock()
	all := make([]Door, 0, len(l.byName))
	for _, door := range l.byName {
		all = append(all, door)
	}
	slices.SortFunc(all, func(a, b Door) int { return strings.Compare(a.Name, b.Name) })
	return all
}
