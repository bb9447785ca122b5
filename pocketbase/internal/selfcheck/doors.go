// Checks of the public address: limits are on, and every built-in way in that is not ours answers that it does
// not exist. The doors are really tried, on the handler that will serve.
package selfcheck

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"common-care/internal/clock"
)

func limitsOn(subject Subject) ([]Fault, error) {
	var faults []Fault
	if subject.Limits == nil {
		faults = append(faults, Fault{"Nothing limits how often one address or account may ask.", "Give the server its limits (internal/limits)."})
	} else if subject.Limits.Wide() && !clock.Settable {
		faults = append(faults, Fault{"The limits are those of tests.", "Start without --rate-limits."})
	}
	own := subject.App.Settings().RateLimits
	if !own.Enabled || len(own.Rules) == 0 {
		faults = append(faults, Fault{"PocketBase's own rate limits are off; they guard the sign-in of the dashboard.", "Switch them on in its settings."})
	}
	if len(own.ExcludedIPs) > 0 {
		faults = append(faults, Fault{"Some addresses are excluded from the rate limits.", "Empty rateLimits.excludedIPs in the settings."})
	}
	return faults, nil
}

// recordDoors are tried for each collection; {collection} is its name.
var recordDoors = []string{
	"GET /api/collections/{collection}/records",
	"GET /api/collections/{collection}/records/000000000000000",
	"POST /api/collections/{collection}/records",
	"PATCH /api/collections/{collection}/records/000000000000000",
	"DELETE /api/collections/{collection}/records/000000000000000",
	"GET /api/files/{collection}/000000000000000/x",
}

// accountDoors are tried for each collection of accounts besides.
var accountDoors = []string{
	"GET /api/collections/{collection}/auth-methods",
	"POST /api/collections/{collection}/auth-refresh",
	"POST /api/collections/{collection}/auth-with-password",
	"POST /api/collections/{collection}/auth-with-otp",
	"POST /api/collections/{collection}/request-otp",
	"POST /api/collections/{collection}/auth-with-oauth2",
	"POST /api/collections/{collection}/request-password-reset",
	"POST /api/collections/{collection}/confirm-password-reset",
	"POST /api/collections/{collection}/request-verification",
	"POST /api/collections/{collection}/confirm-verification",
	"POST /api/collections/{collection}/request-email-change",
	"POST /api/collections/{collection}/confirm-email-change",
	"POST /api/collections/{collection}/impersonate/000000000000000",
}

// alwaysClosed need no collection.
var alwaysClosed = []string{
	"POST /api/collections/_superusers/auth-with-password",
	"POST /api/collections/_superusers/auth-refresh",
	"GET /api/collections/_superusers/records",
	"DELETE /api/collections/_authOrigins/records/000000000000000",
	"GET /api/collections",
	"POST /api/collections",
	"GET /api/settings",
	"GET /api/logs",
	"GET /api/backups",
	"GET /api/crons",
	"POST /api/sql",
	"POST /api/batch",
	"GET /api/realtime",
	"POST /api/realtime",
	"POST /api/files/token",
	"GET /api/oauth2-redirect",
	"POST /api/oauth2-redirect",
	"GET /_/",
}

func doorsClosed(subject Subject) ([]Fault, error) {
	collections, err := ours(subject)
	if err != nil {
		return nil, err
	}
	doors := append([]string{}, alwaysClosed...)
	for _, c := range collections {
		inside := recordDoors
		if c.IsAuth() {
			inside = append(slices.Clone(recordDoors), accountDoors...)
		}
		for _, door := range inside {
			doors = append(doors, strings.ReplaceAll(door, "{collection}", c.Name))
		}
	}
	var faults []Fault
	for _, door := range doors {
		if status := try(subject.Handler, door); status != http.StatusNotFound {
			faults = append(faults, Fault{
				fmt.Sprintf("The built-in address %s is open to strangers (it answers %d).", door, status),
				"Let only internal/web.Public stand on the public address.",
			})
		}
	}
	return faults, nil
}

func try(handler http.Handler, door string) int {
	method, path, _ := strings.Cut(door, " ")
	request, err := http.NewRequest(method, "http://localhost"+path, strings.NewReader("{}"))
	if err != nil {
		return 0
	}
	request.RemoteAddr = "127.0.0.1:1"
	request.Header.Set("Content-Type", "application/json")
	answer := &statusOnly{header: http.Header{}}
	handler.ServeHTTP(answer, request)
	return answer.status
}

// statusOnly keeps of an answer only its status.
type statusOnly struct {
	header http.Header
	status int
}

func (s *statusOnly) Header() http.Header { return s.header }

func (s *statusOnly) WriteHeader(status int) {
	if s.status == 0 {
		s.status = status
	}
}

func (s *statusOnly) Write(body []byte) (int, error) {
	s.WriteHeader(http.StatusOK)
	return len(body), nil
}
