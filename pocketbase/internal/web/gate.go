// What is open to strangers: the doors that the hooks have registered, each with its own method, and nothing else.
// Everything that is not a door does not exist on the public address: the dashboard, records, collections, settings,
// logs, backups, SQL, batch, realtime, files, and every built-in way to sign in, up, or on.
package web

import (
	"context"
	"net/http"
	"strings"

	"common-care/internal/doors"
)

// testDoors are those of a test build; a release has none.
var testDoors = map[string]doors.Door{}

// doorAt finds the door at the address of a request.
func (p *Public) doorAt(r *http.Request) (doors.Door, bool) {
	if r.URL.RawPath != "" {
		// An address with %2F in it is one thing to this gate and another to the router behind it.
		return doors.Door{}, false
	}
	if door, ok := testDoors[r.URL.Path]; ok {
		return door, true
	}
	return p.Doors.At(r.URL.Path)
}

// takes says whether a door takes this method, and which it takes.
func takes(door doors.Door, method string) (ok bool, allowed string) {
	if door.Method == http.MethodGet {
		return method == http.MethodGet || method == http.MethodHead, "GET, HEAD"
	}
	return method == door.Method, door.Method
}

// doorKey marks a request that came through the public address, with the door that it came through.
type doorKey struct{}

func through(r *http.Request, door doors.Door) *http.Request {
	return r.WithContext(context.WithValue(r.Context(), doorKey{}, door))
}

// PublicDoor says whether the request came through the public address, and through which door.
func PublicDoor(r *http.Request) (doors.Door, bool) {
	door, ok := r.Context().Value(doorKey{}).(doors.Door)
	return door, ok
}

// collectionOf is "motions" for /api/collections/motions/records, and empty elsewhere.
func collectionOf(path string) string {
	rest, ok := strings.CutPrefix(path, "/api/collections/")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(rest, "/")
	return name
}
