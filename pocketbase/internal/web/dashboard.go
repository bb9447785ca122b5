// The dashboard has an address of its own, off by default, and answers only callers on its list. It is for the
// person who looks after the server: members' doors do not exist there, and no verb.
package web

import (
	"net/http"
	"net/netip"
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

// builtInSignIns are the ends of addresses by which PocketBase signs accounts in or changes them.
var builtInSignIns = []string{
	"/auth-methods", "/auth-with-password", "/auth-with-otp", "/auth-with-oauth2", "/request-otp",
	"/request-password-reset", "/confirm-password-reset", "/request-verification", "/confirm-verification",
	"/request-email-change", "/confirm-email-change", "/auth-refresh",
}

// DashboardPages adds PocketBase's pages to the routes. On the public address the gate hides them.
func DashboardPages(r *router.Router[*core.RequestEvent]) {
	r.GET("/_/{path...}", apis.Static(ui.DistDirFS, false)).BindFunc(func(e *core.RequestEvent) error {
		e.Response.Header().Set("Content-Security-Policy", dashboardPolicy)
		return e.Next()
	}).Bind(apis.Gzip())
}

// Dashboard answers on the dashboard's address.
func Dashboard(api http.Handler, allowed []netip.Prefix, secure bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		setHeaders(w.Header(), secure)
		caller, err := addressOf(r.RemoteAddr)
		if err != nil || settleCaller(r, nil) != nil ||
			!isNamed(allowed, caller) {
			refusal.Write(w, http.StatusForbidden, "not-allowed", nil)
			return
		}
		if !forSuperusers(r.URL.Path) {
			refusal.Write(w, http.StatusNotFound, "not-found", nil)
			return
		}
		api.ServeHTTP(w, r)
	})
}

func forSuperusers(path string) bool {
	if strings.HasPrefix(path, "/_/") {
		return true
	}
	if !strings.HasPrefix(path, "/api/") || strings.HasPrefix(path, "/api/co-op/") || strings.HasPrefix(path, "/api/test/") ||
		path == "/api/batch" || path == "/api/realtime" || path == "/api/oauth2-redirect" || strings.Contains(path, "/impersonate/") {
		return false
	}
	if collectionOf(path) == core.CollectionNameSuperusers {
		return true
	}
	return !slices.ContainsFunc(builtInSignIns, func(end string) bool { return strings.HasSuffix(path, end) })
}
