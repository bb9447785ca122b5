// What reaches PocketBase and what does not, and with which headers everything is answered.
package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"common-care/internal/doors"
	"common-care/internal/limits"
)

// behind stands for PocketBase: it says what reached it.
func behind(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	fmt.Fprintf(w, "reached %s with %d bytes", r.URL.Path, len(body))
}

// list is two commands and two queries.
func list() *doors.List {
	all := &doors.List{}
	for _, door := range []doors.Door{
		{Name: "voting/cast-vote", Kind: "command", Method: "POST", Who: "member", Limit: "command", Secret: true},
		{Name: "sign-in/ask", Kind: "command", Method: "POST", Who: "anyone", Limit: "sign-in"},
		{Name: "voting/motions", Kind: "query", Method: "GET", Who: "member", Limit: "query"},
		{Name: "guides/counts", Kind: "query", Method: "GET", Who: "anyone", Limit: "query"},
	} {
		if err := all.Add(door); err != nil {
			panic(err)
		}
	}
	return all
}

func face(change func(*Public)) http.Handler {
	p := &Public{
		API:       http.HandlerFunc(behind),
		Site:      http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "a page") }),
		Health:    http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "well") }),
		Limits:    limits.New(false),
		Doors:     list(),
		Live:      http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "listening") }),
		PublicURL: "https://care.coop",
		Turns:     2,
		Log:       slog.New(slog.DiscardHandler),
	}
	if change != nil {
		change(p)
	}
	return p.Handler()
}

func send(handler http.Handler, method, target, body string, headers ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, target, strings.NewReader(body))
	request.Host = "care.coop"
	request.RemoteAddr = "192.0.2.1:5000"
	if method == http.MethodPost {
		request.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder
}

func code(t *testing.T, answer *httptest.ResponseRecorder) string {
	t.Helper()
	var told struct {
		Refusals []struct {
			Code   string
			Params map[string]any
		}
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &told); err != nil || len(told.Refusals) != 1 || told.Refusals[0].Params == nil {
		t.Fatalf("not a refusal: %q", answer.Body)
	}
	return told.Refusals[0].Code
}

func TestOnlyTheNamedDoorsReachPocketBase(t *testing.T) {
	handler := face(nil)
	for _, c := range []struct {
		method, target string
		status         int
	}{
		{"POST", "/api/co-op/voting/cast-vote", 200},
		{"POST", "/api/co-op/sign-in/ask", 200},
		{"GET", "/api/co-op/voting/motions?page=2", 200},
		{"HEAD", "/api/co-op/voting/motions", 200},

		{"POST", "/api/co-op/voting/no-such-verb", 404},
		{"GET", "/api/co-op/voting/cast-vote", 405},
		{"PUT", "/api/co-op/voting/cast-vote", 405},
		{"OPTIONS", "/api/co-op/voting/cast-vote", 405},
		{"POST", "/api/co-op/voting/motions", 405},
		{"DELETE", "/api/co-op/voting/motions", 405},
		{"POST", "/api/co-op/voting/cast-vote/", 404},
		{"POST", "/api/co-op/voting%2Fcast-vote", 404},
		{"GET", "/api/co-op/live/hear%2Fx", 404},
		{"GET", "/api/co-op/", 404},
		{"GET", "/api/collections/motions/records?filter=x", 404},
		{"HEAD", "/api/collections/motions/records", 404},
		{"GET", "/api/collections/motions/records/abcdefghijklmno", 404},
		{"POST", "/api/collections/motions/records", 404},
		{"PATCH", "/api/collections/motions/records/abcdefghijklmno", 404},
		{"DELETE", "/api/collections/motions/records/abcdefghijklmno", 404},
		{"OPTIONS", "/api/collections/motions/records", 404},
		{"POST", "/api/collections/accounts/auth-refresh", 404},
		{"GET", "/api/collections/outbox/records", 404},
		{"GET", "/api/collections/_superusers/records", 404},
		{"GET", "/api/collections/pbc_3142635823/records", 404},
		{"GET", "/api/collections/accounts%2Frecords", 404},
		{"GET", "/api/collections/motions%2Frecords/x", 404},
		{"GET", "/api/collections/motions", 404},
		{"GET", "/api/collections/accounts/auth-methods", 404},
		{"POST", "/api/collections/accounts/auth-with-password", 404},
		{"POST", "/api/collections/accounts/auth-refresh/", 404},
		{"POST", "/api/collections/motions/auth-refresh", 404},
		{"POST", "/api/batch", 404},
		{"GET", "/api/realtime", 404},
		{"GET", "/api/settings", 404},
		{"POST", "/api/sql", 404},
		{"GET", "/api/files/token", 404},
		{"GET", "/api/demo/post-box", 404},
		{"POST", "/api/test/clock/x", 404},
		{"GET", "/api/../api/settings", 404},
		{"GET", "/api", 404},
		{"GET", "/api/", 404},
	} {
		answer := send(handler, c.method, c.target, "{}")
		if answer.Code != c.status {
			t.Errorf("%s %s: %d %s", c.method, c.target, answer.Code, answer.Body)
		}
		if reached := strings.HasPrefix(answer.Body.String(), "reached"); reached != (c.status == 200) {
			t.Errorf("%s %s: reached PocketBase is %v", c.method, c.target, reached)
		}
		if c.status == 405 && answer.Header().Get("Allow") == "" {
			t.Errorf("%s %s: no Allow", c.method, c.target)
		}
		if answer.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s %s may be kept", c.method, c.target)
		}
	}
}

func TestEveryAnswerCarriesTheHeaders(t *testing.T) {
	secure := face(func(p *Public) { p.Secure = true })
	for _, target := range []string{"/", "/api/health", "/api/co-op/voting/cast-vote", "/api/co-op/voting/motions", "/api/settings"} {
		header := send(secure, "GET", target, "").Header()
		for name, want := range map[string]string{
			"Content-Security-Policy":      "default-src 'none'; frame-ancestors 'none'",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin",
			"Referrer-Policy":              "no-referrer",
			"X-Content-Type-Options":       "nosniff",
			"X-Frame-Options":              "DENY",
			"Strict-Transport-Security":    "max-age=63072000; includeSubDomains",
		} {
			if header.Get(name) != want {
				t.Errorf("%s: %s is %q", target, name, header.Get(name))
			}
		}
		if !strings.Contains(header.Get("Permissions-Policy"), "camera=()") {
			t.Errorf("%s: Permissions-Policy is %q", target, header.Get("Permissions-Policy"))
		}
		for name := range header {
			if strings.HasPrefix(name, "Access-Control-") {
				t.Errorf("%s: CORS is open by %s", target, name)
			}
		}
	}
	if send(face(nil), "GET", "/", "").Header().Get("Strict-Transport-Security") != "" {
		t.Error("HSTS without TLS")
	}
}

func TestABodyIsTakenInWholeOrRefused(t *testing.T) {
	handler := face(nil)
	const verb = "/api/co-op/voting/cast-vote"
	most := strings.Repeat("x", largestBody)
	if answer := send(handler, "POST", verb, most); answer.Code != 200 || !strings.Contains(answer.Body.String(), "65536 bytes") {
		t.Errorf("64 KB: %d %s", answer.Code, answer.Body)
	}
	if answer := send(handler, "POST", verb, most+"x"); answer.Code != 413 || code(t, answer) != "too-large" {
		t.Errorf("64 KB and one: %d", answer.Code)
	}
	for name, broken := range map[string]io.Reader{
		"a length that lies": io.MultiReader(strings.NewReader(most), strings.NewReader("xx")),
		"a caller who stops": io.MultiReader(strings.NewReader("{"), failing{}),
	} {
		request := httptest.NewRequest("POST", verb, broken)
		request.Host, request.ContentLength = "care.coop", -1
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, request)
		if recorder.Code != 413 && recorder.Code != 400 {
			t.Errorf("%s: %d", name, recorder.Code)
		}
	}
	for _, kind := range []string{"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", "application/jsonp", ";;"} {
		if answer := send(handler, "POST", verb, "{}", "Content-Type", kind); answer.Code != 400 || code(t, answer) != "not-json" {
			t.Errorf("%q: %d", kind, answer.Code)
		}
	}
	if answer := send(handler, "POST", verb, "{}", "Content-Type", "Application/JSON; charset=utf-8"); answer.Code != 200 {
		t.Errorf("JSON with a charset: %d", answer.Code)
	}
	if answer := send(handler, "GET", "/api/co-op/voting/motions", "a body with GET"); !strings.Contains(answer.Body.String(), "0 bytes") {
		t.Errorf("GET with a body: %s", answer.Body)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("gone") }

func TestTooManyIsRefusedWithTheTimeToWait(t *testing.T) {
	handler := face(nil)
	for i := range 10_000 {
		answer := send(handler, "GET", "/api/health", "")
		if answer.Code == 200 {
			continue
		}
		if answer.Code != 429 || code(t, answer) != "too-many" || answer.Header().Get("Retry-After") == "" {
			t.Errorf("request %d: %d", i, answer.Code)
		}
		if answer.Header().Get("X-Content-Type-Options") == "" {
			t.Error("without the headers")
		}
		return
	}
	t.Error("never refused")
}

// pages stands for the site: only "/" is there.
type pages struct{ http.Handler }

func (pages) Has(address string) bool { return address == "/" }

func TestAddressesThatDoNotExistUseUpNobodysAllowance(t *testing.T) {
	limiter := limits.New(false)
	handler := face(func(p *Public) {
		p.Limits = limiter
		p.Site = pages{p.Site}
	})
	real := []string{"POST /api/co-op/voting/cast-vote", "POST /api/co-op/sign-in/ask", "GET /api/co-op/voting/motions", "GET /"}
	for _, door := range []string{
		"POST /api/co-op/voting/invented", "POST /api/co-op/sign-in/invented", "GET /api/collections/invented/records",
		"GET /api/invented", "GET /invented/", "GET /api/co-op/sign-in/ask",
	} {
		method, target, _ := strings.Cut(door, " ")
		for range 10_000 {
			if send(handler, method, target, "{}").Code == http.StatusTooManyRequests {
				break
			}
		}
		for _, door := range real {
			method, target, _ := strings.Cut(door, " ")
			if answer := send(handler, method, target, "{}"); answer.Code != 200 {
				t.Errorf("after many of %s, %s answers %d", door, target, answer.Code)
			}
		}
	}
	if asked := limiter.Asked(limits.SignIn, "192.0.2.1"); asked != 6 {
		t.Errorf("signing in was asked for 6 times and %d were counted", asked)
	}
}

func TestThePublicAddressIsTheOneThatWasChosenWhateverTheHostSays(t *testing.T) {
	handler := face(nil)
	for _, host := range []string{"care.coop", "localhost:8090", "192.168.1.4"} {
		request := httptest.NewRequest("GET", "/api/address", nil)
		request.Host = host
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, request)
		if got := strings.TrimSpace(recorder.Body.String()); recorder.Code != 200 || got != `{"address":"https://care.coop"}` {
			t.Errorf("%s: %d %s", host, recorder.Code, got)
		}
	}
	if answer := send(handler, "POST", "/api/address", "{}"); answer.Code != 405 {
		t.Errorf("POST: %d", answer.Code)
	}
}

func TestAHouseholdHasOnlySoManyRequestsAnsweredAtOnce(t *testing.T) {
	holding, finish := make(chan struct{}), make(chan struct{})
	handler := face(func(p *Public) {
		p.Proxies = []netip.Prefix{netip.MustParsePrefix("192.0.2.1/32")} // as send calls
		p.Site = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/long" {
				holding <- struct{}{}
				<-finish
			}
		})
	})
	const hall, home = "198.51.100.7", "198.51.100.8"
	answers := make(chan int)
	for range limits.MostAtOnce {
		go func() { answers <- send(handler, "GET", "/long", "", "X-Forwarded-For", hall).Code }()
	}
	for range limits.MostAtOnce {
		<-holding
	}
	if answer := send(handler, "GET", "/", "", "X-Forwarded-For", hall); answer.Code != 429 || answer.Header().Get("Retry-After") == "" {
		t.Errorf("one too many: %d", answer.Code)
	}
	if answer := send(handler, "GET", "/", "", "X-Forwarded-For", home); answer.Code != 200 {
		t.Errorf("the neighbour, behind the same proxy: %d", answer.Code)
	}
	close(finish)
	for range limits.MostAtOnce {
		if status := <-answers; status != 200 {
			t.Errorf("got %d", status)
		}
	}
	if answer := send(handler, "GET", "/", "", "X-Forwarded-For", hall); answer.Code != 200 {
		t.Errorf("afterwards: %d", answer.Code)
	}
}

func TestAForeignNameAndAnUnknownProxyAreRefused(t *testing.T) {
	request := httptest.NewRequest("GET", "/", nil)
	request.Host = "evil.example"
	recorder := httptest.NewRecorder()
	face(nil).ServeHTTP(recorder, request)
	if recorder.Code != http.StatusMisdirectedRequest || code(t, recorder) != "other-name" {
		t.Errorf("a foreign name: %d", recorder.Code)
	}
	if answer := send(face(nil), "GET", "/", "", "X-Forwarded-For", "127.0.0.1"); answer.Code != 400 || code(t, answer) != "unknown-proxy" {
		t.Errorf("an unknown proxy: %d", answer.Code)
	}
}

func TestAFaultOfOursIsNotTold(t *testing.T) {
	var log bytes.Buffer
	handler := face(func(p *Public) {
		p.API = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("the password is swordfish") })
		p.Log = slog.New(slog.NewTextHandler(&log, nil))
	})
	answer := send(handler, "POST", "/api/co-op/voting/cast-vote", "{}")
	if answer.Code != 500 || code(t, answer) != "fault" || strings.Contains(answer.Body.String(), "swordfish") {
		t.Errorf("got %d %s", answer.Code, answer.Body)
	}
	if !strings.Contains(log.String(), "swordfish") {
		t.Error("the log does not say what happened")
	}
	if again := send(handler, "GET", "/", ""); again.Code != 200 {
		t.Errorf("afterwards: %d", again.Code)
	}
	for range 5 { // a turn that a panic kept would be missed after two
		if again := send(handler, "POST", "/api/co-op/voting/cast-vote", "{}"); again.Code != 500 {
			t.Fatalf("again: %d", again.Code)
		}
	}
}

func TestCommandsWaitForTheirTurn(t *testing.T) {
	started, finish := make(chan struct{}), make(chan struct{})
	handler := face(func(p *Public) {
		p.Turns = 1
		p.API = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			started <- struct{}{}
			<-finish
		})
	})
	answers := make(chan int)
	for range 2 {
		go func() { answers <- send(handler, "POST", "/api/co-op/voting/cast-vote", "{}").Code }()
	}
	<-started
	select {
	case <-started:
		t.Fatal("two ran at once")
	default:
	}
	if answer := send(handler, "GET", "/", ""); answer.Code != 200 {
		t.Errorf("pages wait too: %d", answer.Code)
	}
	finish <- struct{}{}
	<-started
	finish <- struct{}{}
	for range 2 {
		if status := <-answers; status != 200 {
			t.Errorf("got %d", status)
		}
	}
}

func dashboard() http.Handler {
	return Dashboard(http.HandlerFunc(behind), DashboardAccess{
		Callers: []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32"), netip.MustParsePrefix("10.1.0.0/16")},
		Listen:  "127.0.0.1:8091",
		Hosts:   []string{"office.care.coop"},
	})
}

func onDashboard(method, target, peer, host string, headers ...string) int {
	request := httptest.NewRequest(method, target, nil)
	request.RemoteAddr, request.Host = peer, host
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	dashboard().ServeHTTP(recorder, request)
	return recorder.Code
}

func TestTheDashboardAnswersItsListOnly(t *testing.T) {
	for _, c := range []struct {
		peer, target, header string
		status               int
	}{
		{"127.0.0.1:1", "/_/", "", 200},
		{"10.1.2.3:1", "/api/settings", "", 200},
		{"127.0.0.1:1", "/api/collections/motions/records", "", 200},
		{"127.0.0.1:1", "/api/logs/stats", "", 200},
		{"192.0.2.1:1", "/_/", "", 403},
		{"127.0.0.1:1", "/_/", "X-Forwarded-For", 403},
		{"127.0.0.1:1", "/api/collections/accounts/auth-methods", "", 404},
		{"127.0.0.1:1", "/api/co-op/voting/cast-vote", "", 404},
		{"127.0.0.1:1", "/api/sql", "", 404},
		{"127.0.0.1:1", "/api/sql/run", "", 404},
		{"127.0.0.1:1", "/api/batch", "", 404},
		{"127.0.0.1:1", "/api/realtime", "", 404},
		{"127.0.0.1:1", "/api/oauth2-redirect", "", 404},
		{"127.0.0.1:1", "/api/test/clock", "", 404},
		{"127.0.0.1:1", "/api/collections/..%2fsql", "", 404},
		{"127.0.0.1:1", "/api/collections/../sql", "", 404},
		{"127.0.0.1:1", "/api//sql", "", 404},
		{"127.0.0.1:1", "/", "", 404},
	} {
		if status := onDashboard("GET", c.target, c.peer, "127.0.0.1:8091", c.header, "127.0.0.1"); status != c.status {
			t.Errorf("%s for %s: %d", c.target, c.peer, status)
		}
	}
}

func TestTheDashboardAnswersByItsOwnNamesOnly(t *testing.T) {
	for host, status := range map[string]int{
		"127.0.0.1:8091": 200, "localhost:8091": 200, "office.care.coop": 200, "OFFICE.care.coop.:8091": 200,
		"evil.example": 421, "evil.example:8091": 421, "care.coop": 421, "127.0.0.1.nip.io": 421, "": 421,
	} {
		if got := onDashboard("GET", "/_/", "127.0.0.1:1", host); got != status {
			t.Errorf("%q: %d", host, got)
		}
	}
}

func TestTheDashboardChangesNothingButItself(t *testing.T) {
	for door, status := range map[string]int{
		"PATCH /api/settings": 200,
		"POST /api/collections/_superusers/auth-with-password":        200,
		"POST /api/collections/_superusers/auth-refresh":              200,
		"POST /api/collections/_superusers/records":                   200,
		"PATCH /api/collections/_superusers/records/abcdefghijklmno":  200,
		"DELETE /api/collections/_superusers/records/abcdefghijklmno": 200,
		"POST /api/backups":                    200,
		"POST /api/sql":                        404,
		"POST /api/batch":                      404,
		"POST /api/collections/events/records": 403,
		"PATCH /api/collections/events/records/abcdefghijklmno":       403,
		"DELETE /api/collections/time_postings/records/abcdefghijklm": 403,
		"POST /api/collections/votes/records":                         403,
		"PUT /api/collections/votes/records/abcdefghijklmno":          403,
		"DELETE /api/collections/accounts/records/abcdefghijklmno":    403,
		"DELETE /api/collections/events/truncate":                     403,
		"PATCH /api/collections/events":                               403,
		"POST /api/collections":                                       403,
		"PUT /api/collections/import":                                 403,
		"POST /api/collections/meta/dry-run-view":                     403,
		"POST /api/collections/accounts/impersonate/abcdefghijklmno":  403,
		"POST /api/collections/accounts/auth-with-password":           403,
		"POST /api/collections/accounts/request-otp":                  403,
		"POST /api/collections/accounts/auth-refresh":                 403,
		"POST /api/backups/x.zip/restore":                             403,
		"POST /api/backups/upload":                                    403,
		"DELETE /api/logs":                                            403,
	} {
		method, target, _ := strings.Cut(door, " ")
		if got := onDashboard(method, target, "127.0.0.1:1", "127.0.0.1:8091"); got != status {
			t.Errorf("%s: %d", door, got)
		}
	}
}
