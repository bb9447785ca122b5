// One test for each check: it breaks the thing and sees the refusal name it, with its mend. A server that is as
// it should be passes.
package selfcheck_test

import (
	"errors"
	"net/http"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/types"

	"common-care/internal/doors"
	"common-care/internal/fixture"
	"common-care/internal/limits"
	"common-care/internal/selfcheck"
	"common-care/internal/settings"
)

func TestMain(m *testing.M) {
	code := m.Run()
	fixture.RemoveTemplate()
	os.Exit(code)
}

// faultsAfter breaks a server and answers with what the self-check says of it.
func faultsAfter(t *testing.T, break_ func(*selfcheck.Subject)) []selfcheck.Fault {
	t.Helper()
	return faultsWith(t, nil, break_)
}

func faultsWith(t *testing.T, choose func(*settings.Settings), break_ func(*selfcheck.Subject)) []selfcheck.Fault {
	t.Helper()
	chosen := fixture.Settings(t)
	if choose != nil {
		choose(&chosen)
	}
	coop := fixture.Open(t, chosen)
	face, err := coop.Build()
	if err != nil {
		t.Fatal(err)
	}
	subject := face.Subject
	if break_ != nil {
		break_(&subject)
	}
	faults, err := selfcheck.Run(subject)
	if err != nil {
		t.Fatal(err)
	}
	return faults
}

// one expects a single fault that says all of the words, and how to mend it.
func one(t *testing.T, faults []selfcheck.Fault, words ...string) {
	t.Helper()
	if len(faults) != 1 {
		t.Fatalf("%d faults instead of one: %v", len(faults), faults)
	}
	for _, word := range words {
		if !strings.Contains(faults[0].String(), word) {
			t.Errorf("%q does not say %q", faults[0], word)
		}
	}
	if faults[0].Mend == "" {
		t.Error("it does not say how to mend it")
	}
}

func collection(t *testing.T, s *selfcheck.Subject, name string, change func(*core.Collection)) {
	t.Helper()
	found, err := s.App.FindCollectionByNameOrId(name)
	if err != nil {
		t.Fatal(err)
	}
	change(found)
	if err := s.App.Save(found); err != nil {
		t.Fatal(err)
	}
}

func execute(t *testing.T, s *selfcheck.Subject, sql string) {
	t.Helper()
	if _, err := s.App.NonconcurrentDB().NewQuery(sql).Execute(); err != nil {
		t.Fatal(err)
	}
}

func TestAServerAsItShouldBePasses(t *testing.T) {
	if faults := faultsAfter(t, nil); len(faults) != 0 {
		t.Errorf("got %v", faults)
	}
}

func TestARuleOfACollectionIsNamedWhateverItSays(t *testing.T) {
	strict := types.Pointer("@request.auth.id != '' && @request.auth.id = ''")
	for rule, set := range map[string]func(*core.Collection){
		"listRule":   func(c *core.Collection) { c.ListRule = strict },
		"viewRule":   func(c *core.Collection) { c.ViewRule = types.Pointer("") },
		"createRule": func(c *core.Collection) { c.CreateRule = strict },
		"updateRule": func(c *core.Collection) { c.UpdateRule = strict },
		"deleteRule": func(c *core.Collection) { c.DeleteRule = types.Pointer("") },
	} {
		one(t, faultsAfter(t, func(s *selfcheck.Subject) { collection(t, s, "motions", set) }), "motions", rule)
	}
	for rule, set := range map[string]func(*core.Collection){
		"authRule":   func(c *core.Collection) { c.AuthRule = types.Pointer("") },
		"manageRule": func(c *core.Collection) { c.ManageRule = types.Pointer("id != ''") },
	} {
		one(t, faultsAfter(t, func(s *selfcheck.Subject) { collection(t, s, "accounts", set) }), "accounts", rule)
	}
	one(t, faultsAfter(t, func(s *selfcheck.Subject) {
		view := core.NewViewCollection("everybody")
		view.ViewQuery = "SELECT id, displayName FROM members"
		view.ListRule = types.Pointer("")
		if err := s.App.Save(view); err != nil {
			t.Fatal(err)
		}
	}), "everybody", "listRule")
}

func TestASignInOrSignUpThatIsNotOursIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		word   string
		change func(*core.Collection)
	}{
		"sign-up":       {"create", func(c *core.Collection) { c.CreateRule = types.Pointer("") }},
		"password":      {"password", func(c *core.Collection) { c.PasswordAuth.Enabled = true }},
		"codes":         {"one-time codes", func(c *core.Collection) { c.OTP.Enabled = true }},
		"alert":         {"own message", func(c *core.Collection) { c.AuthAlert.Enabled = true }},
		"other company": {"other companies", func(c *core.Collection) { c.OAuth2.Enabled = true }},
	} {
		t.Run(name, func(t *testing.T) {
			faults := faultsAfter(t, func(s *selfcheck.Subject) { collection(t, s, "accounts", c.change) })
			one(t, faults, "accounts", c.word)
		})
	}
}

func TestAFileThatIsNotProtectedIsNamed(t *testing.T) {
	faults := faultsAfter(t, func(s *selfcheck.Subject) {
		collection(t, s, "motions", func(c *core.Collection) { c.Fields.Add(&core.FileField{Name: "letter", MaxSelect: 1}) })
	})
	one(t, faults, "motions.letter", "protected")
}

func TestEachGuardTriggerIsMissedByName(t *testing.T) {
	// The check asks for each address of each table, and does so once for each guard: more often than one address may.
	chosen := fixture.Settings(t)
	chosen.WideLimits = true
	coop := fixture.Open(t, chosen)
	face, err := coop.Build()
	if err != nil {
		t.Fatal(err)
	}
	face.Subject.Limits = limits.New(false)
	var triggers []struct{ Name, SQL string }
	err = coop.App.ConcurrentDB().NewQuery("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard%'").All(&triggers)
	if err != nil || len(triggers) < 12 {
		t.Fatalf("%d triggers, %v", len(triggers), err)
	}
	for _, trigger := range triggers {
		t.Run(trigger.Name, func(t *testing.T) {
			s := &face.Subject
			execute(t, s, "DROP TRIGGER "+trigger.Name)
			defer execute(t, s, trigger.SQL)
			faults, err := selfcheck.Run(*s)
			if err != nil {
				t.Fatal(err)
			}
			one(t, faults, trigger.Name, "is missing")
		})
	}
	if faults, err := selfcheck.Run(face.Subject); err != nil || len(faults) != 0 {
		t.Errorf("with all of them back: %v %v", faults, err)
	}
}

func TestAGuardTriggerThatNoLongerRefusesIsNamed(t *testing.T) {
	for name, sql := range map[string]string{
		"does nothing":        "CREATE TRIGGER guard_events_delete BEFORE DELETE ON events BEGIN SELECT 1; END",
		"only some rows":      "CREATE TRIGGER guard_events_delete BEFORE DELETE ON events WHEN OLD.seq > 5 BEGIN SELECT RAISE(ABORT, 'no'); END",
		"comes too late":      "CREATE TRIGGER guard_events_delete AFTER DELETE ON events BEGIN SELECT RAISE(ABORT, 'no'); END",
		"looks the other way": "CREATE TRIGGER guard_events_delete BEFORE DELETE ON events BEGIN SELECT RAISE(IGNORE); END",
	} {
		t.Run(name, func(t *testing.T) {
			faults := faultsAfter(t, func(s *selfcheck.Subject) {
				execute(t, s, "DROP TRIGGER guard_events_delete")
				execute(t, s, sql)
			})
			one(t, faults, "guard_events_delete", "no longer refuses every delete")
		})
	}
	faults := faultsAfter(t, func(s *selfcheck.Subject) {
		execute(t, s, "DROP TRIGGER guard_events_update")
		execute(t, s, "CREATE TRIGGER guard_events_update BEFORE UPDATE OF seq ON events BEGIN SELECT RAISE(ABORT, 'no'); END")
	})
	one(t, faults, "guard_events_update", "no longer refuses every update")
}

func TestAMissingListOfAppendOnlyTablesIsNamed(t *testing.T) {
	for name, content := range map[string]string{"broken": "{", "empty": "[]"} {
		faults := faultsAfter(t, func(s *selfcheck.Subject) {
			path := filepath.Join(s.Settings.Root, selfcheck.AppendOnlyFile)
			if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
				t.Fatal(name, err)
			}
		})
		one(t, faults, "append-only.json")
	}
	faults := faultsAfter(t, func(s *selfcheck.Subject) {
		path := filepath.Join(s.Settings.Root, selfcheck.AppendOnlyFile)
		_ = os.WriteFile(path, []byte(`["no_such_table"]`), 0o644)
	})
	if len(faults) != 3 || !strings.Contains(faults[0].What, "guard_no_such_table_insert is missing") {
		t.Errorf("a table that is not there: %v", faults)
	}
}

func TestRateLimitsThatAreOffAreNamed(t *testing.T) {
	change := func(change func(*core.Settings)) func(*selfcheck.Subject) {
		return func(s *selfcheck.Subject) {
			change(s.App.Settings())
			if err := s.App.Save(s.App.Settings()); err != nil {
				t.Fatal(err)
			}
		}
	}
	one(t, faultsAfter(t, change(func(s *core.Settings) { s.RateLimits.Enabled = false })), "rate limits are off")
	one(t, faultsAfter(t, change(func(s *core.Settings) { s.RateLimits.ExcludedIPs = []string{"10.0.0.1"} })), "excluded")
	one(t, faultsAfter(t, func(s *selfcheck.Subject) { s.Limits = nil }), "Nothing limits")
}

func TestADoorThatIsOpenIsNamed(t *testing.T) {
	faults := faultsAfter(t, func(s *selfcheck.Subject) {
		safe := s.Handler
		s.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, "/request-otp") {
				w.WriteHeader(http.StatusBadRequest) // it exists: it only did not like the input
				return
			}
			safe.ServeHTTP(w, r)
		})
	})
	one(t, faults, "POST /api/collections/accounts/request-otp", "open to strangers")

	naked := faultsAfter(t, func(s *selfcheck.Subject) {
		s.Handler = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	})
	for _, door := range []string{"GET /api/collections/votes/records", "POST /api/collections/accounts/auth-refresh", "POST /api/batch"} {
		if !slices.ContainsFunc(naked, func(f selfcheck.Fault) bool { return strings.Contains(f.What, door+" ") }) {
			t.Errorf("without our gate %s is not named", door)
		}
	}
}

func TestADoorThatIsMissingIsNamed(t *testing.T) {
	file := func(content string) func(*selfcheck.Subject) {
		return func(s *selfcheck.Subject) {
			if err := os.WriteFile(filepath.Join(s.Settings.HooksDir(), "doors.json"), []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	without := func(name string) func(doors.Door) bool {
		return func(door doors.Door) bool { return door.Name == name }
	}
	one(t, faultsAfter(t, func(s *selfcheck.Subject) { s.Doors = slices.DeleteFunc(s.Doors, without("sign-in/ask")) }), "missing", "sign-in/ask")
	one(t, faultsAfter(t, func(s *selfcheck.Subject) {
		s.Doors = append(s.Doors, doors.Door{Name: "voting/extra", Kind: "command", Method: "POST", Who: "anyone", Limit: "command"})
	}), "not built", "voting/extra")
	one(t, faultsAfter(t, func(s *selfcheck.Subject) {
		for at := range s.Doors {
			s.Doors[at].Secret = false
		}
	}), "otherwise", "voting/cast-vote")
	one(t, faultsAfter(t, func(s *selfcheck.Subject) {
		has := s.HasRoute
		s.HasRoute = func(method, path string) bool { return !strings.Contains(path, "numbers") && has(method, path) }
	}), "nothing answers", "GET /api/co-op/test/numbers")
	one(t, faultsAfter(t, file("[]")), "doors.json")
	one(t, faultsAfter(t, file("nonsense")), "doors.json")
	one(t, faultsAfter(t, func(s *selfcheck.Subject) { _ = os.Remove(filepath.Join(s.Settings.HooksDir(), "doors.json")) }), "not built")
}

func TestADoorWithARouteOfAnotherMethodIsNamed(t *testing.T) {
	chosen := fixture.Settings(t)
	script := strings.Replace(fixture.Hooks(), `routerAdd("GET", "/api/co-op/test/numbers"`, `routerAdd("POST", "/api/co-op/test/numbers"`, 1)
	if err := os.WriteFile(filepath.Join(chosen.HooksDir(), "main.pb.js"), []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := fixture.Open(t, chosen).Ready()
	var unsafe selfcheck.Unsafe
	if !errors.As(err, &unsafe) {
		t.Fatalf("got %v", err)
	}
	one(t, unsafe.Faults, "nothing answers", "GET /api/co-op/test/numbers")
}

func TestAnEmptyHooksFolderIsNotServed(t *testing.T) {
	chosen := fixture.Settings(t)
	if err := os.Remove(filepath.Join(chosen.HooksDir(), "main.pb.js")); err != nil {
		t.Fatal(err)
	}
	_, err := fixture.Open(t, chosen).Ready()
	var unsafe selfcheck.Unsafe
	if !errors.As(err, &unsafe) {
		t.Fatalf("got %v", err)
	}
	one(t, unsafe.Faults, "missing", "voting/cast-vote")
}

func TestDurabilityWeakerThanPromisedIsNamed(t *testing.T) {
	for _, c := range []struct{ pool, pragma, word string }{
		{"writing", "synchronous = NORMAL", "synchronous"},
		{"writing", "recursive_triggers = OFF", "recursive_triggers"},
		{"writing", "secure_delete = OFF", "secure_delete"},
		{"log", "synchronous = OFF", "synchronous"},
	} {
		faults := faultsAfter(t, func(s *selfcheck.Subject) {
			db := s.App.NonconcurrentDB()
			if c.pool == "log" {
				db = s.App.AuxNonconcurrentDB()
			}
			if _, err := db.NewQuery("PRAGMA " + c.pragma).Execute(); err != nil {
				t.Fatal(err)
			}
		})
		one(t, faults, c.word, "weaker than promised", "writing connection")
	}
	one(t, faultsAfter(t, func(s *selfcheck.Subject) {
		s.Readers.(*dbx.DB).DB().SetMaxOpenConns(1)
		if _, err := s.Readers.NewQuery("PRAGMA query_only = OFF").Execute(); err != nil {
			t.Fatal(err)
		}
	}), "query_only", "connection of the queries")
	// The connections that read are many; the check looks at one, which they are all made like.
	faults := faultsAfter(t, func(s *selfcheck.Subject) {
		s.App.ConcurrentDB().(*dbx.DB).DB().SetMaxOpenConns(1)
		if _, err := s.App.ConcurrentDB().NewQuery("PRAGMA foreign_keys = OFF").Execute(); err != nil {
			t.Fatal(err)
		}
	})
	one(t, faults, "foreign_keys", "reading connection")
}

func TestTablesThatAreNotUpToDateAreNamed(t *testing.T) {
	faults := faultsAfter(t, func(*selfcheck.Subject) {
		core.AppMigrations.Register(func(core.App) error { return nil }, nil, "1899999999_new.js")
	})
	one(t, faults, "1899999999_new.js", "migrate up")
}

func TestTheDemoIsNotServedInProduction(t *testing.T) {
	marker := func(s *selfcheck.Subject) {
		execute(t, s, "INSERT INTO demo_marker (id, madeAt, seed) VALUES ('aaaaaaaaaaaaaaa', '2026-01-01 00:00:00.000Z', 'x')")
	}
	invented := func(s *selfcheck.Subject) {
		execute(t, s, "INSERT INTO accounts (id, email, tokenKey, password, language) VALUES ('aaaaaaaaaaaaaaa', 'ann@Ashbrook.EXAMPLE', 'k', 'p', 'en')")
	}
	one(t, faultsAfter(t, marker), "demo co-op", "--mode demo")
	one(t, faultsAfter(t, invented), "1 accounts", ".example")
	demo := func(s *settings.Settings) { s.Mode = settings.Demo }
	if faults := faultsWith(t, demo, func(s *selfcheck.Subject) { marker(s); invented(s) }); len(faults) != 0 {
		t.Errorf("in demo mode: %v", faults)
	}
}

func TestLinksWithoutTLSAreNotSentInProduction(t *testing.T) {
	for address, safe := range map[string]bool{
		"https://care.coop":      true,
		"http://127.0.0.1:8090":  true,
		"http://[::1]:8090":      true,
		"http://localhost:8090":  true,
		"http://care.coop":       false,
		"http://192.168.1.10:80": false,
	} {
		faults := faultsWith(t, func(s *settings.Settings) { s.PublicURL = address }, nil)
		if safe && len(faults) != 0 {
			t.Errorf("%s: %v", address, faults)
		}
		if !safe {
			one(t, faults, "without TLS", address)
		}
	}
}

func TestTheRefusalNamesEveryFaultOnALineOfItsOwn(t *testing.T) {
	chosen := fixture.Settings(t)
	coop := fixture.Open(t, chosen)
	if _, err := coop.App.NonconcurrentDB().NewQuery("DROP TRIGGER guard_events_insert").Execute(); err != nil {
		t.Fatal(err)
	}
	if _, err := coop.App.NonconcurrentDB().NewQuery("DROP TRIGGER guard_events_delete").Execute(); err != nil {
		t.Fatal(err)
	}
	_, err := coop.Ready()
	if err == nil || len(strings.Split(err.Error(), "\n")) != 3 || !strings.Contains(err.Error(), "2 of its promises") {
		t.Errorf("got %v", err)
	}
}

func proxies(named ...string) func(*settings.Settings) {
	return func(s *settings.Settings) {
		s.PublicURL = "https://care.coop"
		for _, one := range named {
			s.Proxies = append(s.Proxies, netip.MustParsePrefix(one))
		}
	}
}

func TestReadersBehindEachNamedProxyAreToldApart(t *testing.T) {
	if faults := faultsWith(t, proxies("127.0.0.1/32", "::1/128", "172.16.0.0/12", "203.0.113.0/24"), nil); len(faults) > 0 {
		t.Errorf("got %v", faults)
	}
}

func TestAProxyThatTheServerDoesNotBelieveIsNamed(t *testing.T) {
	one(t, faultsWith(t, proxies(), func(s *selfcheck.Subject) {
		s.Settings.Proxies = []netip.Prefix{netip.MustParsePrefix("10.0.0.2/32")}
	}), "10.0.0.2", "is refused (400)", "COMMON_CARE_PROXY")
}

func TestAProxyThatMakesAllReadersOneIsNamed(t *testing.T) {
	one(t, faultsWith(t, proxies("10.0.0.2/32"), func(s *selfcheck.Subject) {
		inner := s.Handler
		s.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			r.Header.Del("X-Forwarded-For") // as a face would that forgets for whom the proxy asks
			inner.ServeHTTP(w, r)
		})
	}), "10.0.0.2", "all readers are one")
}

func TestAForgottenProxyIsToldInOneSentence(t *testing.T) {
	for name, c := range map[string]struct {
		url     string
		proxies []string
		told    bool
	}{
		"this machine":          {"http://127.0.0.1:8090", nil, false},
		"TLS without a proxy":   {"https://care.coop", nil, true},
		"TLS and a named proxy": {"https://care.coop", []string{"127.0.0.1/32"}, false},
	} {
		chosen := settings.Settings{}
		proxies(c.proxies...)(&chosen)
		chosen.PublicURL = c.url
		said := selfcheck.ForgottenProxy(chosen)
		if (said != "") != c.told || c.told && (!strings.Contains(said, "COMMON_CARE_PROXY") || !strings.Contains(said, c.url)) {
			t.Errorf("%s: %q", name, said)
		}
	}
}

func TestAGuardOfTheRollsThatLooksAwayIsNamed(t *testing.T) {
	for name, sql := range map[string]string{
		"does nothing":        "CREATE TRIGGER guard_vote_rolls_box BEFORE UPDATE OF envelope, turn, voted ON vote_rolls WHEN EXISTS (SELECT 1 FROM sealed_boxes WHERE motion = OLD.motion) BEGIN SELECT 1; END",
		"leaves a column out": "CREATE TRIGGER guard_vote_rolls_box BEFORE UPDATE OF turn, voted ON vote_rolls WHEN EXISTS (SELECT 1 FROM sealed_boxes WHERE motion = OLD.motion) BEGIN SELECT RAISE(ABORT, 'no'); END",
		"never holds":         "CREATE TRIGGER guard_vote_rolls_box BEFORE UPDATE OF envelope, turn, voted ON vote_rolls WHEN 1 = 0 BEGIN SELECT RAISE(ABORT, 'no'); END",
	} {
		t.Run(name, func(t *testing.T) {
			faults := faultsAfter(t, func(s *selfcheck.Subject) {
				execute(t, s, "DROP TRIGGER guard_vote_rolls_box")
				execute(t, s, sql)
			})
			one(t, faults, "guard_vote_rolls_box", "no longer refuses what it is for")
		})
	}
}

func TestAGuardOfPapersThatLooksAwayIsNamed(t *testing.T) {
	for name, sql := range map[string]string{
		"does nothing":       "CREATE TRIGGER guard_vote_papers_delete BEFORE DELETE ON vote_papers WHEN TRUE BEGIN SELECT 1; END",
		"only some rows":     "CREATE TRIGGER guard_vote_papers_delete BEFORE DELETE ON vote_papers WHEN OLD.state = 'in' BEGIN SELECT RAISE(ABORT, 'no'); END",
		"too late to matter": "CREATE TRIGGER guard_vote_papers_delete AFTER DELETE ON vote_papers WHEN TRUE BEGIN SELECT RAISE(ABORT, 'no'); END",
	} {
		t.Run(name, func(t *testing.T) {
			faults := faultsAfter(t, func(s *selfcheck.Subject) {
				execute(t, s, "DROP TRIGGER guard_vote_papers_delete")
				execute(t, s, sql)
			})
			one(t, faults, "guard_vote_papers_delete", "no longer refuses what it is for")
		})
	}
}
