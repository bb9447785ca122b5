// The first person gets in from the terminal, before any mail server is set.
package steward_test

import (
	"crypto/sha256"
	"encoding/hex"
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

func count(t *testing.T, coop *server.Coop, table string) (rows int) {
	t.Helper()
	if err := coop.App.ConcurrentDB().Select("count(*)").From(table).Row(&rows); err != nil {
		t.Fatal(err)
	}
	return rows
}

var ann = steward.Person{Email: " Ann@Care.coop ", Name: "Ann Lee", Language: "cy", Group: "workers"}

func TestAddingMakesWhatIsMissingAndOnlyThat(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	added, err := steward.Add(coop.App, ann)
	if err != nil || !added.Account || !added.Office {
		t.Fatalf("%+v %v", added, err)
	}
	account, err := coop.App.FindAuthRecordByEmail("accounts", "ann@care.coop")
	if err != nil || account.GetString("language") != "cy" || account.EmailVisibility() || account.GetString("member") == "" {
		t.Fatalf("the account: %v %v", account, err)
	}
	again, err := steward.Add(coop.App, ann)
	if err != nil || again.Account || again.Office {
		t.Errorf("again: %+v %v", again, err)
	}
	if count(t, coop, "accounts") != 1 || count(t, coop, "members") != 1 || count(t, coop, "offices") != 1 || count(t, coop, "events") != 1 {
		t.Error("adding twice made something twice")
	}
	if _, err := coop.App.NonconcurrentDB().NewQuery("UPDATE offices SET untilAt = '2026-01-01 00:00:00.000Z'").Execute(); err != nil {
		t.Fatal(err)
	}
	if after, err := steward.Add(coop.App, ann); err != nil || after.Account || !after.Office || count(t, coop, "offices") != 2 {
		t.Errorf("after the office ended: %+v %v", after, err)
	}
}

func TestALinkHoldsASecretOfWhichOnlyADigestIsKept(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	if _, err := steward.Add(coop.App, ann); err != nil {
		t.Fatal(err)
	}
	link, ends, err := steward.Link(coop.App, "https://care.coop", "ANN@care.coop")
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
	other, _, _ := steward.Link(coop.App, "https://care.coop", "ann@care.coop")
	if other == link {
		t.Error("two links are the same")
	}
}

func TestEveryPrintedLinkIsOneThatThePageOpens(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	if _, err := steward.Add(coop.App, ann); err != nil {
		t.Fatal(err)
	}
	opens := regexp.MustCompile(`^#[a-f0-9]{32}\.[A-Za-z0-9]{1,64}$`) // as src/components/sign-in/OpenLink.svelte reads it
	for range 200 {
		link, _, err := steward.Link(coop.App, "https://care.coop", "ann@care.coop")
		if err != nil {
			t.Fatal(err)
		}
		if _, secrets, _ := strings.Cut(link, "#"); !opens.MatchString("#" + secrets) {
			t.Fatalf("the page does not open %s", link)
		}
	}
}

func TestWhatCannotBeDoneIsSaid(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	for name, c := range map[string]struct {
		do   func() error
		says string
	}{
		"a link for nobody": {func() error { _, _, err := steward.Link(coop.App, "https://care.coop", "who@care.coop"); return err }, "steward add"},
		"no address": {func() error {
			_, err := steward.Add(coop.App, steward.Person{Email: "ann", Language: "en"})
			return err
		}, "not an e-mail address"},
		"another language": {func() error {
			_, err := steward.Add(coop.App, steward.Person{Email: "ann@care.coop", Language: "fr"})
			return err
		}, "en or cy"},
		"no group": {func() error {
			_, err := steward.Add(coop.App, steward.Person{Email: "ann@care.coop", Language: "en"})
			return err
		}, "groupKey"},
	} {
		if err := c.do(); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if count(t, coop, "accounts")+count(t, coop, "members") != 0 {
		t.Error("a refused addition left something behind")
	}
}
