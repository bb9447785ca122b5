// What of PocketBase is open to strangers. Everything that is not named here does not exist on the public
// address: the dashboard, collections, settings, logs, backups, SQL, batch, realtime, files, and every built-in
// way to sign in or up but the refreshing of a token.
package web

import (
	"net/http"
	"regexp"
	"strings"

	"common-care/internal/limits"
)

// door is one kind of address that is open.
type door struct {
	method  string
	path    *regexp.Regexp
	kind    limits.Kind
	command bool
}

var doors = []door{
	{http.MethodPost, regexp.MustCompile(`^/api/co-op/sign-in/[a-z]+(?:-[a-z]+)*$`), limits.SignIn, true},
	{http.MethodPost, regexp.MustCompile(`^/api/co-op/[a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)*$`), limits.Command, true},
	{http.MethodGet, regexp.MustCompile(`^/api/collections/[a-z][a-z_]*/records$`), limits.Read, false},
	{http.MethodGet, regexp.MustCompile(`^/api/collections/[a-z][a-z_]*/records/[A-Za-z0-9]{1,40}$`), limits.Read, false},
	{http.MethodPost, regexp.MustCompile(`^/api/collections/accounts/auth-refresh$`), limits.SignIn, false},
}

// open finds the door for a request. wrongMethod names the method that would have found one.
func open(method, path string) (found door, wrongMethod string, ok bool) {
	if method == http.MethodHead {
		method = http.MethodGet
	}
	for _, d := range doors {
		if !d.path.MatchString(path) {
			continue
		}
		if d.method == method {
			return d, "", true
		}
		wrongMethod = d.method
	}
	return door{}, wrongMethod, false
}

// verbOf is "voting/cast-vote" for /api/co-op/voting/cast-vote.
func verbOf(path string) string { return strings.TrimPrefix(path, "/api/co-op/") }

// collectionOf is "motions" for /api/collections/motions/records, and empty elsewhere.
func collectionOf(path string) string {
	rest, ok := strings.CutPrefix(path, "/api/collections/")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(rest, "/")
	return name
}
