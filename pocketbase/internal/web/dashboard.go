// The dashboard has an address of its own, off by default, and answers only callers on its list, by names on its
// list. It is for the person who looks after the server: it shows everything, and changes nothing but itself.
package web

import (
	"io"
	"net/http"
	"net/netip"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/router"
	"github.com/pocketbase/pocketbase/ui"

	"common-care/internal/refusal"
)

// dashboardPolicy lets PocketBase's own pages run and nothing else.
const dashboardPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

// DashboardPages adds PocketBase's pages to the routes. On the public address the gate hides them.
func DashboardPages(r *router.Router[*core.RequestEvent]) {
	r.GET("/_/{path...}", apis.Static(ui.DistDirFS, false)).BindFunc(func(e *core.RequestEvent) error {
		e.Response.Header().Set("Content-Security-Policy", dashboardPolicy)
		return e.Next()
	}).Bind(apis.Gzip())
}

// DashboardAccess says who may reach the dashboard, and by which names.
type DashboardAccess struct {
	Callers []netip.Prefix
	Listen  string   // the address it listens on; its host is a name of the dashboard
	Hosts   []string // more names, from --dashboard-host
	Secure  bool
}

// Dashboard answers on the dashboard's address.
func Dashboard(api http.Handler, access DashboardAccess) http.Handler {
	hosts := access.names()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		setHeaders(w.Header(), access.Secure)
		if !slices.Contains(hosts, bareHost(r.Host)) {
			// A name that somebody else has pointed at this machine: their page would read our answers as its own.
			refusal.Write(w, http.StatusMisdirectedRequest, "other-name", nil)
			return
		}
		caller, err := addressOf(r.RemoteAddr)
		if err != nil || settleCaller(r, nil) != nil || !isNamed(access.Callers, caller) {
			refusal.Write(w, http.StatusForbidden, "not-allowed", nil)
			return
		}
		there, allowed := forSuperusers(r)
		switch {
		case !there:
			refusal.Write(w, http.StatusNotFound, "not-found", nil)
		case !allowed:
			readOnly(w)
		default:
			api.ServeHTTP(w, r)
		}
	})
}

// names are those in Host that the dashboard answers to.
func (a DashboardAccess) names() []string {
	names := []string{"localhost"}
	for _, given := range append([]string{a.Listen}, a.Hosts...) {
		if name := bareHost(given); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// readOnly answers in the words that the dashboard's own pages show.
func readOnly(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusForbidden)
	_, _ = io.WriteString(w, `{"status":403,"message":"The dashboard only reads here: what members do is changed by commands, and the tables by migrations.","data":{}}`)
}

// readable are the parts of PocketBase's API that the dashboard may look at. Not among them: SQL, batch, realtime.
var readable = []string{"collections", "settings", "logs", "backups", "crons", "files", "health"}

// writable are those that it may change: its own settings, its own accounts, and copies of the data. Every other
// collection is changed by commands alone, or its history would have a hole.
var writable = []*regexp.Regexp{
	regexp.MustCompile(`^PATCH /api/settings$`),
	regexp.MustCompile(`^POST /api/collections/_superusers/(auth-with-password|auth-refresh|records)$`),
	regexp.MustCompile(`^(PATCH|DELETE) /api/collections/_superusers/records/[A-Za-z0-9_]+$`),
	regexp.MustCompile(`^POST /api/(backups|files/token)$`),
	regexp.MustCompile(`^DELETE /api/backups/[A-Za-z0-9_.@-]+$`),
}

// forSuperusers says whether the address is there at all, and whether this method may be used on it.
func forSuperusers(r *http.Request) (there, allowed bool) {
	address := r.URL.Path
	reads := r.Method == http.MethodGet || r.Method == http.MethodHead
	if strings.HasPrefix(address, "/_/") {
		return true, reads
	}
	rest, ok := strings.CutPrefix(address, "/api/")
	first, _, _ := strings.Cut(rest, "/")
	if !ok || r.URL.RawPath != "" || path.Clean(address) != address || !slices.Contains(readable, first) ||
		strings.HasSuffix(address, "/auth-methods") {
		return false, false
	}
	if reads {
		return true, true
	}
	return true, slices.ContainsFunc(writable, func(one *regexp.Regexp) bool { return one.MatchString(r.Method + " " + address) })
}
