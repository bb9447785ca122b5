// Package selfcheck looks, before anything is served, whether this server keeps what it promises (DESIGN §4).
// Each check names what is wrong and how to mend it, in words for the person who looks after the server. One
// fault is enough: the server does not start.
package selfcheck

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/doors"
	"common-care/internal/limits"
	"common-care/internal/settings"
)

// Fault is one thing that is not as promised, and its mend.
type Fault struct {
	What string
	Mend string
}

func (f Fault) String() string { return f.What + " " + f.Mend }

// Subject is the server that is looked at.
type Subject struct {
	App      core.App
	Settings settings.Settings
	Handler  http.Handler                   // what answers on the public address
	Limits   *limits.Limiter                // nil means that there are none
	Doors    []doors.Door                   // what the hooks have registered
	Readers  dbx.Builder                    // the connections of queries
	HasRoute func(method, path string) bool // whether this address has a handler of its own
}

type check func(Subject) ([]Fault, error)

// checks run in the order in which a person would mend them.
var checks = []check{
	migrationsApplied,
	durabilityAsPromised,
	appendOnlyGuarded,
	secretRollsGuarded,
	papersGuarded,
	noRules,
	filesProtected,
	limitsOn,
	doorsClosed,
	readersCounted,
	doorsLoaded,
	productionIsReal,
}

// Run answers with every fault of the server. An error means that it could not be looked at.
func Run(subject Subject) ([]Fault, error) {
	var faults []Fault
	for _, look := range checks {
		found, err := look(subject)
		if err != nil {
			return nil, err
		}
		faults = append(faults, found...)
	}
	return faults, nil
}

// Unsafe is why a server does not start.
type Unsafe struct{ Faults []Fault }

func (u Unsafe) Error() string {
	lines := []string{fmt.Sprintf("The server does not start: %d of its promises would be broken.", len(u.Faults))}
	for _, fault := range u.Faults {
		lines = append(lines, "- "+fault.String())
	}
	return strings.Join(lines, "\n")
}
