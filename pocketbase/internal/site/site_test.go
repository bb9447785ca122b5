// What a reader gets for an address: pages, moves, "not found" in their language, short answers for what they
// have already, compressed copies; and what nobody gets.
package site

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var longText = strings.Repeat("<p>The same words again and again.</p>", 40)

func builtSite(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range map[string]string{
		"index.html":                "<h1>Home</h1>" + longText,
		"index.html.br":             "pretend brotli",
		"index.html.gz":             "pretend gzip",
		"votes/index.html":          "<h1>Votes</h1>",
		"cy/index.html":             "<h1>Hafan</h1>",
		"404.html":                  "<h1>Not found</h1>",
		"cy/404/index.html":         "<h1>Heb ei ganfod</h1>",
		"demo/post-box/index.html":  "<h1>Post box</h1>",
		"_astro/app.abc123.js":      "run()",
		"_astro/app.abc123.css":     "p{}",
		"pictures/tea.svg":          "<svg/>",
		"sound/hello.mp3":           "0123456789",
		"sw.js":                     "self",
		"notes.br":                  "a file that only looks compressed",
		".hidden":                   "no",
		".well/secret.txt":          "no",
		"evil.com/index.html":       "<h1>A page with an odd name</h1>",
		"_headers.json":             `{"/": "script-src 'self'", "/votes/": "script-src 'none'; frame-ancestors 'self'", "/404.html": "img-src 'self'"}`,
		"offline.html":              "<h1>Offline</h1>",
		"guides/what is this/a.txt": "spaces",
	} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func opened(t *testing.T, folder string, options Options) *Site {
	t.Helper()
	s, err := Open(folder, options)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func ask(s http.Handler, method, address string, headers ...string) *http.Response {
	request := httptest.NewRequest(method, "/", nil)
	request.URL.Path, request.URL.RawQuery, _ = strings.Cut(address, "?")
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	s.ServeHTTP(recorder, request)
	return recorder.Result()
}

func bodyOf(t *testing.T, answer *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestAnAddressGetsItsPageOrIsNotFound(t *testing.T) {
	s := opened(t, builtSite(t), Options{})
	for _, c := range []struct {
		name, method, address string
		status                int
		contains, location    string
	}{
		{"home", "GET", "/", 200, "Home", ""},
		{"a page", "GET", "/votes/", 200, "Votes", ""},
		{"a page without its slash is moved", "GET", "/votes", 301, "", "/votes/"},
		{"the question stays when it moves", "GET", "/votes?show=all", 301, "", "/votes/?show=all"},
		{"the file behind a page is moved to its address", "GET", "/votes/index.html", 301, "", "/votes/"},
		{"home's file too", "GET", "/index.html", 301, "", "/"},
		{"the Welsh home", "GET", "/cy", 301, "", "/cy/"},
		{"a page that is a file", "GET", "/offline.html", 200, "Offline", ""},
		{"only the header for HEAD", "HEAD", "/votes/", 200, "", ""},
		{"unknown", "GET", "/nothing/", 404, "Not found", ""},
		{"unknown below /cy/", "GET", "/cy/dim/", 404, "Heb ei ganfod", ""},
		{"a word that begins like cy is not Welsh", "GET", "/cycling/", 404, "Not found", ""},
		{"the page for 404 has no address of its own", "GET", "/404.html", 404, "Not found", ""},
		{"nor its Welsh twin", "GET", "/cy/404/", 404, "Heb ei ganfod", ""},
		{"a folder is not listed", "GET", "/_astro/", 404, "Not found", ""},
		{"nor one without a slash", "GET", "/pictures", 404, "Not found", ""},
		{"a slash after a file", "GET", "/sw.js/", 404, "Not found", ""},
		{"another case", "GET", "/Votes/", 404, "Not found", ""},
		{"climbing out", "GET", "/../../etc/passwd", 404, "Not found", ""},
		{"climbing out inside", "GET", "/votes/../../secret", 404, "Not found", ""},
		{"climbing with backslashes", "GET", `/..\..\etc\passwd`, 404, "Not found", ""},
		{"a zero byte", "GET", "/votes/\x00", 404, "Not found", ""},
		{"two slashes", "GET", "//", 404, "Not found", ""},
		{"to another site by two slashes", "GET", "//evil.com", 404, "Not found", ""},
		{"to another site by a backslash", "GET", `/\evil.com`, 404, "Not found", ""},
		{"to another site by its full name", "GET", "//evil.com/index.html", 404, "Not found", ""},
		{"a folder with an odd name moves only within this site", "GET", "/evil.com", 301, "", "/evil.com/"},
		{"the policies of the build", "GET", "/_headers.json", 404, "Not found", ""},
		{"a hidden file", "GET", "/.hidden", 404, "Not found", ""},
		{"a file in a hidden folder", "GET", "/.well/secret.txt", 404, "Not found", ""},
		{"a compressed copy by its own name", "GET", "/index.html.br", 404, "Not found", ""},
		{"a file that is only named like one", "GET", "/notes.br", 200, "only looks", ""},
		{"the demo's pages do not exist", "GET", "/demo/post-box/", 404, "Not found", ""},
		{"nor move", "GET", "/demo/post-box", 404, "Not found", ""},
		{"POST", "POST", "/votes/", 405, "", ""},
		{"PUT", "PUT", "/new.html", 405, "", ""},
		{"DELETE", "DELETE", "/votes/", 405, "", ""},
		{"OPTIONS", "OPTIONS", "/", 405, "", ""},
		{"a made-up method", "BREW", "/", 405, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			answer := ask(s, c.method, c.address)
			body := bodyOf(t, answer)
			if answer.StatusCode != c.status || !strings.Contains(body, c.contains) || answer.Header.Get("Location") != c.location {
				t.Errorf("got %d %q to %q", answer.StatusCode, body, answer.Header.Get("Location"))
			}
			if c.method == "HEAD" && (body != "" || answer.Header.Get("Content-Length") == "") {
				t.Errorf("HEAD has body %q, length %q", body, answer.Header.Get("Content-Length"))
			}
			if c.status == 405 && answer.Header.Get("Allow") != "GET, HEAD" {
				t.Errorf("405 allows %q", answer.Header.Get("Allow"))
			}
			if c.status == 404 && answer.Header.Get("Cache-Control") != "no-cache" {
				t.Errorf("a 404 may be kept: %q", answer.Header.Get("Cache-Control"))
			}
		})
	}
}

func TestTheDemoHasItsPages(t *testing.T) {
	s := opened(t, builtSite(t), Options{Demo: true})
	if answer := ask(s, "GET", "/demo/post-box/"); answer.StatusCode != 200 {
		t.Errorf("got %d", answer.StatusCode)
	}
}

func TestACompressedCopyIsServedToWhoeverTakesIt(t *testing.T) {
	s := opened(t, builtSite(t), Options{})
	for _, c := range []struct{ accepted, coding, body string }{
		{"br", "br", "pretend brotli"},
		{"gzip, deflate, br, zstd", "br", "pretend brotli"},
		{"gzip", "gzip", "pretend gzip"},
		{"gzip;q=1.0, br;q=0", "gzip", "pretend gzip"},
		{"BR ; q=0.5", "br", "pretend brotli"},
		{"", "", "<h1>Home</h1>" + longText},
		{"identity", "", "<h1>Home</h1>" + longText},
		{"brotli, x-gzip-not", "", "<h1>Home</h1>" + longText},
	} {
		answer := ask(s, "GET", "/", "Accept-Encoding", c.accepted)
		if got := answer.Header.Get("Content-Encoding"); got != c.coding || bodyOf(t, answer) != c.body {
			t.Errorf("%q: got coding %q", c.accepted, got)
		}
		if answer.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: a cache could hand the wrong copy on", c.accepted)
		}
	}
}

func TestACopyOlderThanItsPageIsNotServed(t *testing.T) {
	folder := builtSite(t)
	before := time.Now().Add(-time.Hour)
	if err := os.Chtimes(filepath.Join(folder, "index.html.br"), before, before); err != nil {
		t.Fatal(err)
	}
	s := opened(t, folder, Options{})
	if got := ask(s, "GET", "/", "Accept-Encoding", "br").Header.Get("Content-Encoding"); got != "" {
		t.Errorf("got coding %q", got)
	}
}

func TestWhatAReaderHasAlreadyIsNotSentAgain(t *testing.T) {
	s := opened(t, builtSite(t), Options{})
	plain := ask(s, "GET", "/").Header.Get("ETag")
	brotli := ask(s, "GET", "/", "Accept-Encoding", "br").Header.Get("ETag")
	if plain == "" || brotli == "" || plain == brotli || strings.HasPrefix(plain, "W/") {
		t.Fatalf("etags are %q and %q", plain, brotli)
	}
	for _, c := range []struct {
		name, header, accepted string
		status                 int
	}{
		{"the same", plain, "", 304},
		{"the same, weakened by a proxy", "W/" + plain, "", 304},
		{"one of several", `"other", ` + plain, "", 304},
		{"any", "*", "", 304},
		{"the compressed copy", brotli, "br", 304},
		{"the other copy", brotli, "", 200},
		{"an older one", `"older"`, "", 200},
	} {
		answer := ask(s, "GET", "/", "If-None-Match", c.header, "Accept-Encoding", c.accepted)
		if answer.StatusCode != c.status {
			t.Errorf("%s: got %d", c.name, answer.StatusCode)
		}
		if c.status == 304 && (bodyOf(t, answer) != "" || answer.Header.Get("Cache-Control") == "") {
			t.Errorf("%s: a 304 has a body or no Cache-Control", c.name)
		}
	}
	if answer := ask(s, "GET", "/nothing/", "If-None-Match", "*"); answer.StatusCode != 404 {
		t.Errorf("not found, asked with If-None-Match: %d", answer.StatusCode)
	}
}

func TestHowLongABrowserMayKeepAFile(t *testing.T) {
	s := opened(t, builtSite(t), Options{})
	for address, want := range map[string]string{
		"/":                     "no-cache",
		"/sw.js":                "no-cache",
		"/_astro/app.abc123.js": "public, max-age=31536000, immutable",
		"/pictures/tea.svg":     "public, max-age=86400, stale-while-revalidate=604800",
	} {
		if got := ask(s, "GET", address).Header.Get("Cache-Control"); got != want {
			t.Errorf("%s: %q", address, got)
		}
	}
}

func TestEachFileHasItsPolicy(t *testing.T) {
	s := opened(t, builtSite(t), Options{})
	for address, want := range map[string]string{
		"/":                      "script-src 'self'; frame-ancestors 'none'",
		"/votes/":                "script-src 'none'; frame-ancestors 'self'",
		"/nothing/":              "img-src 'self'; frame-ancestors 'none'",
		"/offline.html":          Strict,
		"/_astro/app.abc123.css": Strict,
		"/sw.js":                 forScripts,
		"/pictures/tea.svg":      forDrawings,
	} {
		if got := ask(s, "GET", address).Header.Get("Content-Security-Policy"); got != want {
			t.Errorf("%s: %q", address, got)
		}
	}
}

func TestSoundIsServedInParts(t *testing.T) {
	s := opened(t, builtSite(t), Options{})
	answer := ask(s, "GET", "/sound/hello.mp3", "Range", "bytes=2-4")
	if body := bodyOf(t, answer); answer.StatusCode != 206 || body != "234" || answer.Header.Get("Content-Type") != "audio/mpeg" {
		t.Errorf("got %d %q", answer.StatusCode, body)
	}
}

func TestALongFileIsReadFromTheDisk(t *testing.T) {
	folder := builtSite(t)
	long := strings.Repeat("x", largestInMemory+5)
	if err := os.WriteFile(filepath.Join(folder, "sound", "long.mp3"), []byte(long), 0o644); err != nil {
		t.Fatal(err)
	}
	s := opened(t, folder, Options{})
	if s.find("/sound/long.mp3").plain.bytes != nil {
		t.Error("it is in memory")
	}
	answer := ask(s, "GET", "/sound/long.mp3")
	etag := answer.Header.Get("ETag")
	if answer.StatusCode != 200 || len(bodyOf(t, answer)) != len(long) || etag == "" {
		t.Errorf("got %d", answer.StatusCode)
	}
	if again := ask(s, "GET", "/sound/long.mp3", "If-None-Match", etag); again.StatusCode != 304 {
		t.Errorf("asked again: %d", again.StatusCode)
	}
}

func TestALinkOutOfTheFolderIsNotFollowed(t *testing.T) {
	folder := builtSite(t)
	secret := filepath.Join(t.TempDir(), "secret.txt")
	if err := os.WriteFile(secret, []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(secret, filepath.Join(folder, "link.txt")); err != nil {
		t.Skip("no links on this system")
	}
	if answer := ask(opened(t, folder, Options{}), "GET", "/link.txt"); answer.StatusCode != 404 {
		t.Errorf("got %d", answer.StatusCode)
	}
}

func TestWhileWritingPagesTheFolderIsReadAgain(t *testing.T) {
	folder := builtSite(t)
	s := opened(t, folder, Options{Dev: true})
	if err := os.WriteFile(filepath.Join(folder, "votes", "index.html"), []byte("<h1>Changed</h1>"), 0o644); err != nil {
		t.Fatal(err)
	}
	s.readAt = time.Time{}
	answer := ask(s, "GET", "/votes/", "Accept-Encoding", "br")
	if body := bodyOf(t, answer); !strings.Contains(body, "Changed") || answer.Header.Get("Content-Encoding") != "" {
		t.Errorf("got %q", body)
	}
}

func TestAMissingFolderIsAnEmptySiteAndABrokenListOfPoliciesIsToldAtTheStart(t *testing.T) {
	s := opened(t, filepath.Join(t.TempDir(), "not-built"), Options{})
	if answer := ask(s, "GET", "/"); answer.StatusCode != 404 || !s.Empty() {
		t.Errorf("got %d", answer.StatusCode)
	}
	folder := builtSite(t)
	if err := os.WriteFile(filepath.Join(folder, "_headers.json"), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(folder, Options{}); err == nil || !strings.Contains(err.Error(), "_headers.json") {
		t.Errorf("got %v", err)
	}
}

func BenchmarkACompressedPage(b *testing.B) {
	folder := b.TempDir()
	_ = os.WriteFile(filepath.Join(folder, "index.html"), []byte(longText), 0o644)
	_ = os.WriteFile(filepath.Join(folder, "index.html.br"), []byte(longText[:200]), 0o644)
	s, err := Open(folder, Options{})
	if err != nil {
		b.Fatal(err)
	}
	request := httptest.NewRequest("GET", "/", nil)
	request.Header.Set("Accept-Encoding", "br")
	for b.Loop() {
		s.ServeHTTP(httptest.NewRecorder(), request)
	}
}
