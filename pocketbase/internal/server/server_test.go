// The whole process, asked as a stranger, a member and a superuser would.
package server_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/database"
	"common-care/internal/fixture"
	"common-care/internal/history"
	"common-care/internal/requestlog"
	"common-care/internal/server"
	"common-care/internal/settings"
)

func TestMain(m *testing.M) {
	code := m.Run()
	fixture.RemoveTemplate()
	os.Exit(code)
}

type running struct {
	coop *server.Coop
	face *server.Face
}

func run(t *testing.T, choose func(*settings.Settings)) running {
	t.Helper()
	chosen := fixture.Settings(t)
	if choose != nil {
		choose(&chosen)
	}
	coop := fixture.Open(t, chosen)
	face, err := coop.Ready()
	if err != nil {
		t.Fatal(err)
	}
	return running{coop, face}
}

func demo(s *settings.Settings) { s.Mode = settings.Demo }

func ask(handler http.Handler, method, path, body string, headers ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, path, strings.NewReader(body))
	request.Host = "127.0.0.1"
	request.RemoteAddr = "127.0.0.1:5000"
	request.Header.Set("Content-Type", "application/json")
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder
}

func (r running) public(method, path, body string, headers ...string) *httptest.ResponseRecorder {
	return ask(r.face.Public, method, path, body, headers...)
}

// member makes a steward with an account and answers with their token.
func (r running) member(t *testing.T, email string) (id, token string) {
	t.Helper()
	row := func(collection string, values map[string]any) *core.Record {
		found, err := r.coop.App.FindCollectionByNameOrId(collection)
		if err != nil {
			t.Fatal(err)
		}
		record := core.NewRecord(found)
		record.Load(values)
		return record
	}
	who := row("members", map[string]any{"displayName": email, "groupKey": "workers", "joinedAt": "2026-01-02 03:04:05.000Z"})
	if err := r.coop.App.Save(who); err != nil {
		t.Fatal(err)
	}
	office := row("offices", map[string]any{"member": who.Id, "displayName": email, "office": "steward", "fromAt": "2026-01-02 03:04:05.000Z"})
	if err := r.coop.App.Save(office); err != nil {
		t.Fatal(err)
	}
	account := row("accounts", map[string]any{"email": email, "member": who.Id, "language": "en"})
	account.SetRandomPassword()
	if err := r.coop.App.Save(account); err != nil {
		t.Fatal(err)
	}
	token, err := account.NewAuthToken()
	if err != nil {
		t.Fatal(err)
	}
	return account.Id, token
}

func (r running) superuser(t *testing.T) string {
	t.Helper()
	superusers, err := r.coop.App.FindCollectionByNameOrId(core.CollectionNameSuperusers)
	if err != nil {
		t.Fatal(err)
	}
	account := core.NewRecord(superusers)
	account.SetEmail("root@care.coop")
	account.SetPassword("correct horse battery")
	if err := r.coop.App.Save(account); err != nil {
		t.Fatal(err)
	}
	token, err := account.NewAuthToken()
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func TestAHookAnswersWithTheBodyAsItWasSent(t *testing.T) {
	r := run(t, nil)
	id, token := r.member(t, "ann@care.coop")
	const body = `{"b": 1, "a": "ŵ"}`
	answer := r.public("POST", "/api/co-op/test/echo", body, "Authorization", token)
	var got struct{ Body, Who string }
	if err := json.Unmarshal(answer.Body.Bytes(), &got); err != nil || got.Body != body || got.Who != id {
		t.Errorf("got %d %s", answer.Code, answer.Body)
	}
}

func TestAHookThatThrowsTellsNothing(t *testing.T) {
	r := run(t, nil)
	answer := r.public("POST", "/api/co-op/test/fail", "{}")
	if answer.Code != 500 || strings.Contains(answer.Body.String(), "swordfish") || !strings.Contains(answer.Body.String(), `"fault"`) {
		t.Errorf("got %d %s", answer.Code, answer.Body)
	}
	if answer := r.public("POST", "/api/co-op/test/refuse", "{}"); answer.Code != 409 || !strings.Contains(answer.Body.String(), "vote-closed") {
		t.Errorf("a hook's own refusal: %d %s", answer.Code, answer.Body)
	}
}

func TestNobodyReadsOrWritesRecords(t *testing.T) {
	r := run(t, nil)
	id, token := r.member(t, "ann@care.coop")
	root := r.superuser(t)
	for _, c := range [][2]string{
		{"GET", "/api/collections/offices/records"},
		{"GET", "/api/collections/accounts/records/" + id},
		{"POST", "/api/collections/offices/records"},
		{"PATCH", "/api/collections/accounts/records/" + id},
		{"PUT", "/api/collections/accounts/records/" + id},
		{"DELETE", "/api/collections/accounts/records/" + id},
		{"POST", "/api/collections/accounts/auth-refresh"},
	} {
		for who, key := range map[string]string{"a member": token, "nobody": "", "a superuser": root} {
			if answer := r.public(c[0], c[1], `{"email":"x@y.coop"}`, "Authorization", key); answer.Code != 404 {
				t.Errorf("%s %s for %s: %d", c[0], c[1], who, answer.Code)
			}
		}
	}
}

func TestASuperuserIsNobodyOnThePublicAddress(t *testing.T) {
	r := run(t, func(s *settings.Settings) {
		s.Dashboard, s.DashboardIPs = "127.0.0.1:0", []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
	})
	r.member(t, "ann@care.coop")
	token := r.superuser(t)
	if answer := r.public("GET", "/api/co-op/test/offices", "", "Authorization", token); answer.Code != 401 {
		t.Errorf("is somebody to a query: %d %s", answer.Code, answer.Body)
	}
	if answer := r.public("POST", "/api/co-op/test/echo", "{}", "Authorization", token); !strings.Contains(answer.Body.String(), `"who":null`) {
		t.Errorf("is somebody to a verb: %s", answer.Body)
	}
	for _, path := range []string{"/api/settings", "/api/logs", "/api/collections", "/api/collections/_superusers/records", "/api/collections/outbox/records"} {
		if answer := r.public("GET", path, "", "Authorization", token); answer.Code != 404 {
			t.Errorf("%s: %d", path, answer.Code)
		}
		if path == "/api/collections/outbox/records" {
			continue
		}
		if answer := ask(r.face.Dashboard, "GET", path, "", "Authorization", token); answer.Code != 200 {
			t.Errorf("%s on the dashboard: %d %s", path, answer.Code, answer.Body)
		}
		if answer := ask(r.face.Dashboard, "GET", path, ""); answer.Code != 401 && answer.Code != 403 {
			t.Errorf("%s on the dashboard for nobody: %d", path, answer.Code)
		}
	}
	if answer := ask(r.face.Dashboard, "GET", "/_/", ""); answer.Code != 200 || !strings.Contains(answer.Header().Get("Content-Security-Policy"), "frame-ancestors 'none'") {
		t.Errorf("its page: %d", answer.Code)
	}
	if answer := r.public("GET", "/_/", ""); answer.Code != 404 {
		t.Errorf("its page on the public address: %d", answer.Code)
	}
	if run(t, nil).face.Dashboard != nil {
		t.Error("the dashboard is on without being asked for")
	}
}

func TestASuperuserReadsOnTheDashboardAndChangesNothingOfTheCoop(t *testing.T) {
	r := run(t, func(s *settings.Settings) {
		s.Dashboard, s.DashboardIPs = "127.0.0.1:0", []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
	})
	id, _ := r.member(t, "ann@care.coop")
	token := r.superuser(t)
	for _, c := range [][3]string{
		{"POST", "/api/collections/events/records", `{"seq":9,"at":"2026-01-01 00:00:00.000Z","actor":"x","verb":"x"}`},
		{"PATCH", "/api/collections/accounts/records/" + id, `{"email":"evil@care.coop"}`},
		{"DELETE", "/api/collections/accounts/records/" + id, ""},
		{"POST", "/api/sql", `{"query":"DELETE FROM accounts"}`},
	} {
		if answer := ask(r.face.Dashboard, c[0], c[1], c[2], "Authorization", token); answer.Code != 403 && answer.Code != 404 {
			t.Errorf("%s %s: %d %s", c[0], c[1], answer.Code, answer.Body)
		}
	}
	if account, err := r.coop.App.FindRecordById("accounts", id); err != nil || account.Email() != "ann@care.coop" {
		t.Errorf("the account is %v (%v)", account, err)
	}
	if answer := ask(r.face.Dashboard, "GET", "/api/collections/accounts/records", "", "Authorization", token); answer.Code != 200 || !strings.Contains(answer.Body.String(), id) {
		t.Errorf("reading: %d %s", answer.Code, answer.Body)
	}
}

func TestTheDashboardCannotUndoOurDecisions(t *testing.T) {
	r := run(t, func(s *settings.Settings) {
		s.Dashboard, s.DashboardIPs = "127.0.0.1:0", []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
	})
	body := `{"rateLimits":{"enabled":false},"logs":{"logIP":true,"maxDays":900},"batch":{"enabled":true,"maxRequests":50,"timeout":3},"trustedProxy":{"headers":["X-Forwarded-For"]}}`
	if answer := ask(r.face.Dashboard, "PATCH", "/api/settings", body, "Authorization", r.superuser(t)); answer.Code != 200 {
		t.Fatalf("%d %s", answer.Code, answer.Body)
	}
	got := r.coop.App.Settings()
	if !got.RateLimits.Enabled || got.Logs.LogIP || got.Logs.MaxDays > 7 || got.Batch.Enabled || len(got.TrustedProxy.Headers) != 0 {
		t.Errorf("the settings are %s", got)
	}
}

func TestAnAccountHasItsOwnLimit(t *testing.T) {
	r := run(t, nil)
	_, ann := r.member(t, "ann@care.coop")
	_, ben := r.member(t, "ben@care.coop")
	status := 0
	for i := 0; i < 200 && status != 429; i++ {
		answer := r.public("POST", "/api/co-op/test/echo", "{}", "Authorization", ann)
		if status = answer.Code; status == 429 {
			if !strings.Contains(answer.Body.String(), `"too-many"`) || answer.Header().Get("Retry-After") == "" {
				t.Errorf("got %s", answer.Body)
			}
		}
	}
	if status != 429 {
		t.Error("never refused")
	}
	if answer := r.public("POST", "/api/co-op/test/echo", "{}", "Authorization", ben); answer.Code != 200 {
		t.Errorf("another account: %d", answer.Code)
	}
}

func TestAFullDiskIsToldAndReadingGoesOn(t *testing.T) {
	r := run(t, demo)
	if _, err := r.coop.App.NonconcurrentDB().NewQuery("PRAGMA max_page_count = 1").Execute(); err != nil { // as small as it can be: as it is now
		t.Fatal(err)
	}
	before, full := database.RefusedWrites(), (*httptest.ResponseRecorder)(nil)
	for range 50 { // the free pages inside the file fill up first
		if full = r.public("POST", "/api/co-op/test/write", "{}"); full.Code != 200 {
			break
		}
	}
	if full.Code != 503 || !strings.Contains(full.Body.String(), `"disk-full"`) || database.RefusedWrites() == before {
		t.Fatalf("a command: %d %s", full.Code, full.Body)
	}
	for _, path := range []string{"/api/co-op/test/numbers", "/api/demo/post-box"} {
		if answer := r.public("GET", path, ""); answer.Code != 200 {
			t.Errorf("reading %s: %d", path, answer.Code)
		}
	}
	if _, err := r.coop.App.NonconcurrentDB().NewQuery("PRAGMA max_page_count = 1000000").Execute(); err != nil {
		t.Fatal(err)
	}
	if answer := r.public("POST", "/api/co-op/test/write", "{}"); answer.Code != 200 {
		t.Errorf("with room again: %d %s", answer.Code, answer.Body)
	}
}

func TestHealthSaysWhatIsNotWell(t *testing.T) {
	r := run(t, nil)
	health := func() (int, map[string]string) {
		r.face.Health.Forget()
		answer := r.public("GET", "/api/health", "")
		var got struct {
			Code    int
			Message string
			Data    map[string]string
		}
		if err := json.Unmarshal(answer.Body.Bytes(), &got); err != nil || got.Code != answer.Code || got.Message == "" {
			t.Fatalf("%d %s", answer.Code, answer.Body)
		}
		return got.Code, got.Data
	}
	wellBut := func(part string) {
		t.Helper()
		status, parts := health()
		if parts["mail"] != "not set" { // as in the fixture; it makes nothing unwell
			t.Errorf("mail is %q", parts["mail"])
		}
		delete(parts, "mail")
		for name, said := range parts {
			if (said == "ok") == (name == part) {
				t.Errorf("with %q broken, %s is %q", part, name, said)
			}
		}
		if len(parts) != 8 || (status == 200) != (part == "") {
			t.Errorf("with %q broken: %d %v", part, status, parts)
		}
	}
	r.face.Health.Disk = func() error { return nil } // the machine of this test may be nearly full
	wellBut("")

	writing := r.coop.App.NonconcurrentDB()
	_, _ = writing.NewQuery("PRAGMA query_only = ON").Execute()
	wellBut("database")
	_, _ = writing.NewQuery("PRAGMA query_only = OFF").Execute()

	r.face.Health.Disk = func() error { return os.ErrInvalid }
	wellBut("disk")
	r.face.Health.Disk = nil

	doors := filepath.Join(r.coop.Settings.HooksDir(), "doors.json")
	kept, _ := os.ReadFile(doors)
	_ = os.WriteFile(doors, []byte(`[{"name": "voting/cast-vote"}]`), 0o644)
	wellBut("hooks")
	_ = os.WriteFile(doors, kept, 0o644)

	_, _ = writing.NewQuery("DELETE FROM _migrations WHERE file LIKE '17900%'").Execute()
	wellBut("schema")
	r = run(t, func(s *settings.Settings) {
		_ = os.WriteFile(filepath.Join(s.DataDir, history.File), []byte(`{"events":{"rows":7,"last":7,"columns":["id"],"digest":"x"}}`), 0o600)
	})
	r.face.Health.Disk = func() error { return nil }
	wellBut("history")
	if answer := r.public("POST", "/api/health", ""); answer.Code != 405 {
		t.Errorf("POST: %d", answer.Code)
	}
}

func TestThePostBoxIsTheDemosAlone(t *testing.T) {
	r := run(t, demo)
	for i, id := range []string{"aaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbb", "ccccccccccccccc"} {
		_, err := r.coop.App.NonconcurrentDB().Insert("outbox", dbx.Params{
			"id": id, "to": id + "@care.example", "language": "en", "template": "t", "subject": "Hello", "text": "Words",
			"deliver": i != 1, "queuedAt": time.Date(2026, 1, i+1, 0, 0, 0, 0, time.UTC).Format("2006-01-02 15:04:05.000Z"),
		}).Execute()
		if err != nil {
			t.Fatal(err)
		}
	}
	var got struct{ Messages []map[string]string }
	answer := r.public("GET", "/api/demo/post-box", "")
	if err := json.Unmarshal(answer.Body.Bytes(), &got); err != nil || len(got.Messages) != 2 {
		t.Fatalf("%d %s", answer.Code, answer.Body)
	}
	if got.Messages[0]["id"] != "ccccccccccccccc" || got.Messages[0]["text"] != "Words" {
		t.Errorf("the newest is not first: %v", got.Messages)
	}
	if answer := run(t, nil).public("GET", "/api/demo/post-box", ""); answer.Code != 404 {
		t.Errorf("in production: %d", answer.Code)
	}
}

func TestTheRequestLogHoldsNobodyAndNoVote(t *testing.T) {
	r := run(t, nil)
	id, token := r.member(t, "ann@care.coop")
	headers := []string{"Authorization", token, "User-Agent", "Curious/1.0", "Referer", "http://from.example/"}
	r.public("POST", "/api/co-op/test/echo", `{"secret":"words"}`, headers...)
	r.public("POST", "/api/co-op/test/fail", "{}", headers...)
	r.public("POST", "/api/co-op/voting/cast-vote", "{}", headers...)
	r.public("GET", "/api/co-op/test/numbers?most=3&who="+id, "", headers...)
	flush(t, r.coop)
	var rows []struct{ Message, Data string }
	if err := r.coop.App.AuxConcurrentDB().NewQuery("SELECT message, data FROM _logs").All(&rows); err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, row := range rows {
		all += row.Message + " " + row.Data + "\n"
	}
	for _, want := range []string{"POST /api/co-op/test/echo", "POST /api/co-op/test/fail", "swordfish", "GET /api/co-op/test/numbers"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in the log:\n%s", want, all)
		}
	}
	for _, never := range []string{id, "ann@care.coop", "127.0.0.1", "Curious", "from.example", "words", "most=", "voting", "cast-vote", token} {
		if strings.Contains(all, never) {
			t.Errorf("%q is in the log:\n%s", never, all)
		}
	}
}

// flush waits until the logger, which gathers lines, has written them.
func flush(t *testing.T, coop *server.Coop) {
	t.Helper()
	event := &core.BootstrapEvent{App: coop.App}
	if err := coop.App.OnBootstrapClear().Trigger(event, func(*core.BootstrapEvent) error { return nil }); err != nil {
		t.Fatal(err)
	}
}

func TestTheClockOfAReleaseCannotBeSet(t *testing.T) {
	r := run(t, nil)
	before := time.Now().UnixMilli()
	answer := r.public("POST", "/api/co-op/test/clock", "{}")
	var got struct {
		Now, Date int64
		Mode, URL string
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Now < before || got.Date-got.Now > 1000 || got.Mode != "production" || got.URL != "http://127.0.0.1:8090" {
		t.Errorf("hooks see %+v", got)
	}
	checkClockRoute(t, r)
}

func TestHeadersOfPocketBasesOwnAnswersAreOurs(t *testing.T) {
	r := run(t, nil)
	header := r.public("GET", "/api/co-op/test/numbers", "").Header()
	if header.Get("X-Frame-Options") != "DENY" || header.Get("X-Xss-Protection") != "" || header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("got %v", header)
	}
}

func TestManyAtOnceAreAllAnswered(t *testing.T) {
	r := run(t, demo)
	answers := make(chan int)
	for range 40 {
		go func() { answers <- r.public("POST", "/api/co-op/test/write", "{}").Code }()
	}
	for range 40 {
		if status := <-answers; status != 200 {
			t.Errorf("got %d", status)
		}
	}
	var rows int
	if err := r.coop.App.ConcurrentDB().NewQuery("SELECT count(*) FROM outbox").Row(&rows); err != nil || rows != 40 {
		t.Errorf("%d rows (%v)", rows, err)
	}
}

func TestTheLogKeepsTheNewestRowsOnly(t *testing.T) {
	r := run(t, nil)
	for i := range 30 {
		_, err := r.coop.App.AuxNonconcurrentDB().Insert("_logs", dbx.Params{"id": fmt.Sprintf("log%012d", i), "message": fmt.Sprint("row ", i), "data": "{}"}).Execute()
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := requestlog.Trim(r.coop.App, 10); err != nil {
		t.Fatal(err)
	}
	var kept []string
	if err := r.coop.App.AuxConcurrentDB().NewQuery("SELECT message FROM _logs ORDER BY rowid").Column(&kept); err != nil {
		t.Fatal(err)
	}
	if len(kept) != 10 || kept[9] != "row 29" {
		t.Errorf("kept %v", kept)
	}
}
