// A page that listens, through the whole process.
package server_test

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAMembersPageIsToldToLookAgain(t *testing.T) {
	r := run(t, nil)
	id, token := r.member(t, "ann@care.coop")
	server := httptest.NewServer(r.face.Public)
	t.Cleanup(func() { r.coop.Platform.Live.Close(); server.Close() })
	var got struct{ Ticket string }
	answer := r.public("GET", "/api/co-op/test/ticket", "", "Authorization", token)
	if err := json.Unmarshal(answer.Body.Bytes(), &got); err != nil || got.Ticket == "" {
		t.Fatalf("%d %s", answer.Code, answer.Body)
	}
	address := server.URL + "/api/co-op/live/hear?ticket=" + got.Ticket
	page, err := server.Client().Get(address)
	if err != nil || page.StatusCode != http.StatusOK || page.Header.Get("X-Frame-Options") != "DENY" {
		t.Fatalf("%v %v", page, err)
	}
	defer page.Body.Close()
	lines := bufio.NewScanner(page.Body)
	lines.Scan() // it listens
	r.public("POST", "/api/co-op/test/write", "{}")
	heard := ""
	for lines.Scan() && !strings.HasPrefix(lines.Text(), "data:") {
		heard += lines.Text() + "\n"
	}
	if heard != "\nevent: changed\n" || lines.Text() != "data: posts" || strings.Contains(heard, id) {
		t.Errorf("it heard %q and %q", heard, lines.Text())
	}
	for _, path := range []string{"?ticket=" + got.Ticket, "?ticket=x", ""} {
		if answer := r.public("GET", "/api/co-op/live/hear"+path, "", "Authorization", token); answer.Code != 404 {
			t.Errorf("%q: %d", path, answer.Code)
		}
	}
}
