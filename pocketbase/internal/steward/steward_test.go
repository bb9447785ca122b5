// The first person gets in from the terminal, before any mail server is set. These tests run the built rules.
package steward_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"common-care/internal/fixture"
	"common-care/internal/server"
	"common-care/internal/steward"
)

func TestMain(m *testing.M) {
	code := m.Run()
	fixture.RemoveTemplate()
	os.Exit(code)
}

func open(t *testing.T) (*server.Coop, steward.Terminal) {
	t.Helper()
	chosen := fixture.Settings(t)
	fixture.AddRules(t, chosen.Root)
	coop := fixture.Open(t, chosen)
	coop.Platform.PublicURL = "https://care.coop"
	return coop, steward.Terminal{HooksDir: chosen.HooksDir(), Platform: coop.Platform}
}

func count(t *testing.T, coop *server.Coop, table string) (rows int) {
	t.Helper()
	if err := coop.App.ConcurrentDB().Select("count(*)").From(table).Row(&rows); err != nil {
		t.Fatal(err)
	}
	return rows
}

func change(t *testing.T, coop *server.Coop, statement string) {
	t.Helper()
	if _, err := coop.App.NonconcurrentDB().NewQuery(statement).Execute(); err != nil {
		t.Fatal(err)
	}
}

var ann = steward.Person{Email: " Ann@Care.coop ", Name: "Ann Lee", Language: "cy", Group: "workers"}

func TestAddingMakesWhatIsMissingAndOnlyThat(t *testing.T) {
	coop, terminal := open(t)
	added, err := terminal.Add(ann)
	if err != nil || !added.Account || !added.Office {
		t.Fatalf("%+v %v", added, err)
	}
	account, err := coop.App.FindAuthRecordByEmail("accounts", "ann@care.coop")
	if err != nil || account.GetString("language") != "cy" || account.EmailVisibility() || account.GetString("member") == "" {
		t.Fatalf("the account: %v %v", account, err)
	}
	again, err := terminal.Add(ann)
	if err != nil || again.Account || again.Office {
		t.Errorf("again: %+v %v", again, err)
	}
	if count(t, coop, "accounts") != 1 || count(t, coop, "members") != 1 || count(t, coop, "offices") != 1 || count(t, coop, "events") != 1 {
		t.Error("adding twice made something twice")
	}
	change(t, coop, "UPDATE offices SET untilAt = '2126-01-01 00:00:00.000Z'")
	if later, err := terminal.Add(ann); err != nil || later.Office || count(t, coop, "offices") != 1 {
		t.Errorf("while the office is held, though it has an end: %+v %v", later, err)
	}
	change(t, coop, `INSERT INTO register_facts (seq, person, kind, day, details, supersedes, knownAt, "by", reason, wordsHash)
		SELECT MAX(seq) + 1, person, 'office-until', MAX(day), '{"office":"steward"}', 0, MAX(knownAt), 'terminal', 'ended', '' FROM register_facts`)
	change(t, coop, "UPDATE offices SET untilAt = '2026-01-01 00:00:00.000Z'")
	if after, err := terminal.Add(ann); err != nil || after.Account || !after.Office || count(t, coop, "offices") != 2 {
		t.Errorf("after the office ended: %+v %v", after, err)
	}
}

func TestALinkHoldsASecretOfWhichOnlyADigestIsKept(t *testing.T) {
	coop, terminal := open(t)
	if _, err := terminal.Add(ann); err != nil {
		t.Fatal(err)
	}
	link, ends, err := terminal.Link("ANN@care.coop")
	if err != nil {
		t.Fatal(err)
	}
	page, secrets, _ := strings.Cut(link, "#")
	request, secret, _ := strings.Cut(secrets, ".")
	if page != "https://care.coop/cy/sign-in/open/" || len(request) != 32 || len(secret) != 43 {
		t.Errorf("the link is %s", link)
	}
	if left := time.Until(ends); left > 15*time.Minute || left < 14*time.Minute {
		t.Errorf("it works for %s", left)
	}
	row, err := coop.App.FindFirstRecordByData("sign_in_requests", "requestId", request)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(request + "." + secret))
	if row.GetString("secretHash") != hex.EncodeToString(sum[:]) || row.GetString("usedAt") != "" || row.GetString("account") == "" {
		t.Errorf("the row is %v", row)
	}
	other, _, _ := terminal.Link("ann@care.coop")
	if other == link {
		t.Error("two links are the same")
	}
}

func TestEveryPrintedLinkIsOneThatThePageOpens(t *testing.T) {
	_, terminal := open(t)
	if _, err := terminal.Add(ann); err != nil {
		t.Fatal(err)
	}
	opens := regexp.MustCompile(`^#[a-f0-9]{32}\.[A-Za-z0-9]{1,64}$`) // as src/components/sign-in/OpenLink.svelte reads it
	for range 20 {
		link, _, err := terminal.Link("ann@care.coop")
		if err != nil {
			t.Fatal(err)
		}
		if _, secrets, _ := strings.Cut(link, "#"); !opens.MatchString("#" + secrets) {
			t.Fatalf("the page does not open %s", link)
		}
	}
}

func TestWhatCannotBeDoneIsSaid(t *testing.T) {
	coop, terminal := open(t)
	add := func(person steward.Person) func() error {
		return func() error { _, err := terminal.Add(person); return err }
	}
	for name, c := range map[string]struct {
		do   func() error
		says string
	}{
		"a link for nobody": {func() error { _, _, err := terminal.Link("who@care.coop"); return err }, "steward add"},
		"no address":        {add(steward.Person{Email: "ann", Language: "en", Group: "workers"}), "not an e-mail address"},
		"another language":  {add(steward.Person{Email: "ann@care.coop", Language: "fr", Group: "workers"}), "en or cy"},
		"another group":     {add(steward.Person{Email: "ann@care.coop", Language: "en", Group: "kings"}), "volunteers"},
	} {
		if err := c.do(); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if count(t, coop, "accounts")+count(t, coop, "members") != 0 {
		t.Error("a refused addition left something behind")
	}
	if _, err := terminal.Add(ann); err != nil {
		t.Fatal(err)
	}
	change(t, coop, "UPDATE members SET leftAt = '2026-01-01 00:00:00.000Z', joinedAt = '2025-01-01 00:00:00.000Z'")
	if err := add(ann)(); err == nil || !strings.Contains(err.Error(), "left the co-op") {
		t.Errorf("somebody who left: %v", err)
	}
}

func TestAFileIsPutInStepByStepWholeOrNotAtAll(t *testing.T) {
	coop, terminal := open(t)
	steps := func(lines ...string) (string, error) {
		var out strings.Builder
		err := terminal.Import(strings.NewReader(strings.Join(lines, "\n")), &out)
		return out.String(), err
	}
	said, err := steps(`{"what":"importBegin","input":{"kind":"people","columns":["name","group","entered"],"people":2}}`)
	var begun struct {
		ImportID string `json:"importId"`
	}
	if err != nil || json.Unmarshal([]byte(said), &begun) != nil || begun.ImportID == "" {
		t.Fatalf("%q %v", said, err)
	}
	part := func(from, name string) string {
		return `{"what":"importPart","input":{"importId":"` + begun.ImportID + `","from":` + from +
			`,"people":[[{"at":2,"cells":["` + name + `","families","2024-04-05"]}]]}}`
	}
	write := `{"what":"importWrite","input":{"importId":"` + begun.ImportID + `"}}`
	if _, err := steps(part("0", "Ann"), write); err == nil || count(t, coop, "members") != 0 {
		t.Errorf("half a file was written: %v", err)
	}
	if _, err := steps(part("1", "=1+1")); err == nil || !strings.Contains(err.Error(), "cell-formula") {
		t.Errorf("a formula: %v", err)
	}
	if _, err := steps(part("1", "Bo"), write); err != nil {
		t.Fatal(err)
	}
	if count(t, coop, "members") != 2 || count(t, coop, "register_words") != 2 || count(t, coop, "register_import_people") != 0 {
		t.Error("the file is not in the register")
	}
	if _, err := steps(`{"what":"add","input":{}}`); err == nil {
		t.Error("a step that is none was done")
	}
}

func TestRulesThatAreNotBuiltAreNamed(t *testing.T) {
	_, terminal := open(t)
	terminal.HooksDir = t.TempDir()
	if _, err := terminal.Add(ann); err == nil || !strings.Contains(err.Error(), "npm run build") {
		t.Errorf("%v", err)
	}
}
