// What the terminal says: one sentence and exit code 1 when something cannot be done.
package cli

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"common-care/internal/fixture"
	"common-care/internal/history"
	"common-care/internal/settings"
)

func TestMain(m *testing.M) {
	code := m.Run()
	fixture.RemoveTemplate()
	os.Exit(code)
}

func command(arguments ...string) (code int, out, complaints string) {
	var o, c bytes.Buffer
	code = Run(arguments, &o, &c)
	return code, o.String(), c.String()
}

func TestWhatCannotBeDoneIsOneSentenceAndExitCodeOne(t *testing.T) {
	root := fixture.Root(t)
	fixture.AddRules(t, root)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(t.TempDir(), "data")
	serve := func(more ...string) []string {
		return append([]string{"serve", "--root", root, "--dir", data}, more...)
	}
	for name, c := range map[string]struct {
		arguments []string
		says      string
	}{
		"a port in use":               {serve("--http", taken.Addr().String()), "is already in use"},
		"a folder that is a file":     {[]string{"serve", "--root", root, "--dir", filepath.Join(file, "data"), "--http", "127.0.0.1:0"}, "cannot be made"},
		"no root":                     {[]string{"serve", "--root", filepath.Join(root, "nowhere"), "--http", "127.0.0.1:0"}, "--root"},
		"a mode that is none":         {serve("--mode", "test"), "production or demo"},
		"a public address with path":  {serve("--public-url", "https://care.coop/portal"), "must look like"},
		"a public address of no kind": {serve("--public-url", "care.coop"), "must look like"},
		"a proxy that is a name":      {serve("--trusted-proxy", "caddy"), "COMMON_CARE_PROXY"},
		"a proxy that is everybody":   {serve("--trusted-proxy", "0.0.0.0/0"), "COMMON_CARE_PROXY"},
		"a dashboard without a list":  {serve("--dashboard", "127.0.0.1:0"), "--dashboard-ips"},
		"a dashboard for a name":      {serve("--dashboard", "127.0.0.1:0", "--dashboard-ips", "office"), "--dashboard-ips"},
		"a command that is none":      {[]string{"dance"}, "unknown command"},
		"a flag that is none":         {serve("--fast"), "unknown flag"},
		"a steward without address":   {[]string{"steward", "add"}, "accepts 1 arg"},
		"a link for nobody":           {[]string{"steward", "link", "who@care.coop", "--root", root, "--dir", data}, "There is no account"},
		"a production without TLS":    {[]string{"check", "--root", root, "--dir", data, "--public-url", "http://care.coop"}, "without TLS"},
	} {
		t.Run(name, func(t *testing.T) {
			code, _, complaints := command(c.arguments...)
			if code != 1 || !strings.Contains(complaints, c.says) {
				t.Errorf("code %d, %q", code, complaints)
			}
			if lines := strings.Split(strings.TrimSpace(complaints), "\n"); len(lines) > 1 && c.arguments[0] != "check" {
				t.Errorf("more than one line: %q", complaints)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(root, "pb_data")); err == nil {
		t.Error("a data folder was made where none was asked for")
	}
}

func TestTheTablesAreBroughtUpToDateAndCheckedAndAStewardGetsIn(t *testing.T) {
	root, data := fixture.Root(t), filepath.Join(t.TempDir(), "data")
	fixture.AddRules(t, root)
	folders := []string{"--root", root, "--dir", data}
	if code, out, complaints := command(append([]string{"migrate", "up"}, folders...)...); code != 0 || !strings.Contains(out, "Applied") {
		t.Fatalf("migrate: %d %q %q", code, out, complaints)
	}
	if code, out, _ := command(append([]string{"migrate", "up"}, folders...)...); code != 0 || strings.Contains(out, "Applied") {
		t.Errorf("migrate again: %d %q", code, out)
	}
	if code, out, complaints := command(append([]string{"check"}, folders...)...); code != 0 || !strings.Contains(out, "nothing wrong") {
		t.Errorf("check: %d %q %q", code, out, complaints)
	}
	code, out, complaints := command(append([]string{"steward", "add", "ann@care.coop", "--public-url", "https://care.coop"}, folders...)...)
	if code != 0 || !strings.Contains(out, "https://care.coop/sign-in/open/#") {
		t.Errorf("steward add: %d %q %q", code, out, complaints)
	}
	if code, out, _ := command(append([]string{"superuser", "reset", "root@care.coop"}, folders...)...); code != 0 || !strings.Contains(out, "password") {
		t.Errorf("superuser: %d %q", code, out)
	}
}

func TestAShortenedHistoryIsToldAndCanBeAcknowledged(t *testing.T) {
	root, data := fixture.Root(t), filepath.Join(t.TempDir(), "data")
	check := func(more ...string) (int, string, string) {
		return command(append([]string{"check", "--root", root, "--dir", data}, more...)...)
	}
	if code, _, complaints := check(); code != 0 {
		t.Fatal(complaints)
	}
	heads := []byte(`{"events":{"rows":7,"last":7,"columns":["id"],"digest":"x"}}`)
	if err := os.WriteFile(filepath.Join(data, history.File), heads, 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if code, _, complaints := check(); code != 1 || !strings.Contains(complaints, "common-care check --accept-history") {
			t.Fatalf("%d %q", code, complaints)
		}
	}
	if code, out, complaints := check("--accept-history"); code != 0 || !strings.Contains(out, "counts as whole") {
		t.Errorf("acknowledging: %d %q %q", code, out, complaints)
	}
	if code, _, complaints := check(); code != 0 {
		t.Errorf("afterwards: %s", complaints)
	}
	// That it was done stands in the database, where two office holders confirm it.
	written, err := os.ReadFile(filepath.Join(data, "data.db"))
	if err != nil || !bytes.Contains(written, []byte("The history is shorter than it was: events had 7 rows")) {
		t.Errorf("nothing says that somebody took it for whole: %v", err)
	}
}

func TestTheDeclarationsForHooksAreWritten(t *testing.T) {
	folder := t.TempDir()
	code, _, complaints := command("types", folder)
	written, err := os.ReadFile(filepath.Join(folder, "types.d.ts"))
	if code != 0 || err != nil || !bytes.Contains(written, []byte("routerAdd")) {
		t.Errorf("%d %q %v", code, complaints, err)
	}
}

func TestProxiesAreAddressesAndNetworksFromEitherPlace(t *testing.T) {
	for _, c := range []struct{ name, environment, flag, want string }{
		{"none", "", "", "[]"},
		{"an address", "127.0.0.1", "", "[127.0.0.1/32]"},
		{"several, by commas and spaces", "10.0.0.2, 172.18.0.0/16 ::1", "", "[10.0.0.2/32 172.18.0.0/16 ::1/128]"},
		{"the command line wins", "10.0.0.2", "10.0.0.3", "[10.0.0.3/32]"},
		{"a network written from inside", "10.1.2.3/8", "", "[10.0.0.0/8]"},
	} {
		t.Setenv("COMMON_CARE_PROXY", c.environment)
		given, chosen := typed{}, settings.Settings{}
		if c.flag != "" {
			given.proxies = []string{c.flag}
		}
		if err := given.readProxies(&chosen); err != nil || fmt.Sprint(chosen.Proxies) != c.want {
			t.Errorf("%s: %v %v", c.name, chosen.Proxies, err)
		}
	}
}
