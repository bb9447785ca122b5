// Who hears what, how often, and when a stream ends.
package live

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// rests gathers what the hub would do later, and does it when the test says that time has passed.
type rests struct{ later []func() }

func (r *rests) after(_ time.Duration, then func()) { r.later = append(r.later, then) }

func (r *rests) pass() {
	due := r.later
	r.later = nil
	for _, then := range due {
		then()
	}
}

func hub() (*Hub, *rests) {
	h, r := New(), &rests{}
	h.after = r.after
	return h, r
}

// listen opens a page that listens.
func listen(t *testing.T, server *httptest.Server, h *Hub, topics ...string) *bufio.Reader {
	t.Helper()
	code, err := h.Ticket(topics, "")
	if err != nil {
		t.Fatal(err)
	}
	answer, err := server.Client().Get(server.URL + "/?ticket=" + code)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = answer.Body.Close() })
	if answer.StatusCode != 200 || answer.Header.Get("Content-Type") != "text/event-stream; charset=utf-8" || answer.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("got %d %v", answer.StatusCode, answer.Header)
	}
	heard := bufio.NewReader(answer.Body)
	if first := next(t, heard); first != ": listening\n" {
		t.Fatalf("it begins with %q", first)
	}
	return heard
}

// next reads one event or one sign of life.
func next(t *testing.T, from *bufio.Reader) string {
	t.Helper()
	text := ""
	for {
		line, err := from.ReadString('\n')
		if err != nil {
			t.Fatalf("after %q: %v", text, err)
		}
		if line == "\n" {
			return text
		}
		text += line
	}
}

func serving(t *testing.T, h *Hub) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(func() { h.Close(); server.Close() })
	return server
}

func change(t *testing.T, h *Hub, topics ...string) {
	t.Helper()
	if err := h.Changed(topics); err != nil {
		t.Fatal(err)
	}
}

func TestThreeHundredOpenPagesHearWhatTheyMayAndNothingElse(t *testing.T) {
	h, _ := hub()
	server := serving(t, h)
	pages := make([]*bufio.Reader, 300)
	for n := range pages {
		pages[n] = listen(t, server, h, "votes", fmt.Sprintf("time-bank/member%d", n))
	}
	change(t, h, "votes")
	for n, page := range pages {
		if event := next(t, page); event != "event: changed\ndata: votes\n" {
			t.Fatalf("page %d heard %q", n, event)
		}
	}
	change(t, h, "time-bank/member7")
	change(t, h, "people")
	if event := next(t, pages[7]); event != "event: changed\ndata: time-bank/member7\n" {
		t.Errorf("page 7 heard %q", event)
	}
	change(t, h, "time-bank/member8")
	if event := next(t, pages[8]); event != "event: changed\ndata: time-bank/member8\n" {
		t.Errorf("page 8 heard of another's: %q", event)
	}
	h.Close()
	for n, page := range pages {
		if rest, err := io.ReadAll(page); err != nil || len(rest) != 0 {
			t.Fatalf("page %d heard %q at the end (%v)", n, rest, err)
		}
	}
}

func TestATopicIsToldAtOnceAndThenOnceASecond(t *testing.T) {
	h, second := hub()
	server := serving(t, h)
	page := listen(t, server, h, "votes", "people")
	change(t, h, "votes")
	if event := next(t, page); event != "event: changed\ndata: votes\n" {
		t.Errorf("at once: %q", event)
	}
	for range 50 {
		change(t, h, "votes")
	}
	change(t, h, "people") // another topic does not wait
	if event := next(t, page); event != "event: changed\ndata: people\n" {
		t.Errorf("meanwhile: %q", event)
	}
	second.pass()
	if event := next(t, page); event != "event: changed\ndata: votes\n" {
		t.Errorf("a second later: %q", event)
	}
	second.pass()
	second.pass()
	change(t, h, "people")
	if event := next(t, page); event != "event: changed\ndata: people\n" {
		t.Errorf("what did not change was told again: %q", event)
	}
	second.pass()
	if len(h.resting) != 0 {
		t.Errorf("topics are kept for ever: %v", h.resting)
	}
}

func TestATopicOfOneMemberRestsForAShorterTimeThanOneOfAll(t *testing.T) {
	h, _ := hub()
	rested := map[time.Duration]bool{}
	h.after = func(wait time.Duration, _ func()) { rested[wait] = true }
	change(t, h, "meetings")
	if !rested[time.Second] || len(rested) != 1 {
		t.Errorf("a topic of all rests for %v", rested)
	}
	clear(rested)
	change(t, h, "meetings/member7")
	if !rested[time.Second/4] || len(rested) != 1 {
		t.Errorf("a topic of one rests for %v", rested)
	}
}

func TestATicketWorksOnceAndSoon(t *testing.T) {
	h, _ := hub()
	moment := time.Unix(1_000_000, 0)
	h.now = func() time.Time { return moment }
	h.Close() // a stream would end at once
	ask := func(code string) int {
		recorder := httptest.NewRecorder()
		h.ServeHTTP(recorder, httptest.NewRequest("GET", "/?ticket="+code, nil))
		return recorder.Code
	}
	code, err := h.Ticket([]string{"votes"}, "")
	if err != nil {
		t.Fatal(err)
	}
	if first, again := ask(code), ask(code); first == 404 || again != 404 {
		t.Errorf("once %d, again %d", first, again)
	}
	late, _ := h.Ticket([]string{"votes"}, "")
	moment = moment.Add(ticketLasts)
	if status := ask(late); status != 404 {
		t.Errorf("too late: %d", status)
	}
	for _, unknown := range []string{"", "x", code + "x"} {
		if status := ask(unknown); status != 404 {
			t.Errorf("%q: %d", unknown, status)
		}
	}
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, httptest.NewRequest("POST", "/?ticket=x", nil))
	if recorder.Code != 405 || recorder.Header().Get("Allow") != "GET" {
		t.Errorf("POST: %d", recorder.Code)
	}
}

func TestTicketsThatNobodyUsesAreForgotten(t *testing.T) {
	h, _ := hub()
	moment := time.Unix(1_000_000, 0)
	h.now = func() time.Time { return moment }
	first, _ := h.Ticket([]string{"votes"}, "")
	for range mostTickets {
		_, _ = h.Ticket([]string{"votes"}, "")
	}
	if _, there := h.tickets[first]; there || len(h.tickets) > mostTickets || len(h.issued) > mostTickets {
		t.Errorf("%d tickets, %d issued", len(h.tickets), len(h.issued))
	}
	moment = moment.Add(ticketLasts)
	_, _ = h.Ticket([]string{"votes"}, "")
	if len(h.tickets) != 1 || len(h.issued) != 1 {
		t.Errorf("later: %d tickets, %d issued", len(h.tickets), len(h.issued))
	}
}

func TestOnlyTopicsAreTopics(t *testing.T) {
	h, _ := hub()
	for _, topic := range []string{"", "Votes", "votes/", "votes/a/b", "votes\n\ndata: x", "time-bank/" + strings.Repeat("a", 41), "ŵyl"} {
		if _, err := h.Ticket([]string{topic}, ""); err == nil {
			t.Errorf("a ticket for %q", topic)
		}
		if err := h.Changed([]string{topic}); err == nil {
			t.Errorf("%q changed", topic)
		}
	}
	if _, err := h.Ticket(nil, ""); err == nil {
		t.Error("a ticket for nothing")
	}
}

func TestStreamsAreBoundedForAnOwnerAHouseholdAndInAll(t *testing.T) {
	h, _ := hub()
	join := func(owner, household string) (*stream, bool) {
		return h.join(ticket{topics: []string{"votes"}, owner: owner}, household)
	}
	var first *stream
	for n := range mostOfOwner {
		s, ok := join("ann", fmt.Sprint("home", n))
		if !ok {
			t.Fatalf("%d of one owner", n+1)
		}
		first = s
	}
	if _, ok := join("ann", "elsewhere"); ok {
		t.Error("one too many of one owner")
	}
	h.leave(first)
	if _, ok := join("ann", "elsewhere"); !ok {
		t.Error("after one has gone")
	}
	for range mostOfHousehold {
		if _, ok := join("", "hall"); !ok {
			t.Fatal("a hall full of people")
		}
	}
	if _, ok := join("ben", "hall"); ok {
		t.Error("one too many of one household")
	}
	for n := mostOfOwner + mostOfHousehold; n < mostStreams; n++ {
		if _, ok := join("", fmt.Sprint(n)); !ok {
			t.Fatalf("%d in all", n)
		}
	}
	if _, ok := join("cat", "last"); ok {
		t.Error("one too many in all")
	}
}

func TestAPageThatGoesAwayIsForgotten(t *testing.T) {
	h, _ := hub()
	ctx, goAway := context.WithCancel(t.Context())
	code, _ := h.Ticket([]string{"votes"}, "ann")
	ended := make(chan struct{})
	go func() {
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, "GET", "/?ticket="+code, nil))
		close(ended)
	}()
	goAway()
	<-ended
	if len(h.streams) != 0 || len(h.listeners) != 0 {
		t.Errorf("left over: %v %v", h.streams, h.listeners)
	}
}

func TestAStreamShowsThatItLivesAndEndsAfterItsTime(t *testing.T) {
	h, _ := hub()
	h.times.beat, h.times.most = time.Millisecond, time.Hour
	server := serving(t, h)
	page := listen(t, server, h, "votes")
	for range 5 {
		if beat := next(t, page); beat != ":\n" {
			t.Errorf("got %q", beat)
		}
	}
	h.times.beat, h.times.most = time.Hour, time.Millisecond
	if rest, err := io.ReadAll(listen(t, server, h, "votes")); err != nil || len(rest) != 0 {
		t.Errorf("its end: %q %v", rest, err)
	}
}

func TestTheServersOwnPatienceDoesNotEndAStream(t *testing.T) {
	h, _ := hub()
	h.times.beat = 20 * time.Millisecond
	server := httptest.NewUnstartedServer(h)
	server.Config.ReadTimeout, server.Config.WriteTimeout = 50*time.Millisecond, 50*time.Millisecond
	server.Start()
	t.Cleanup(func() { h.Close(); server.Close() })
	page := listen(t, server, h, "votes")
	for range 10 { // four times as long as the server would wait
		if beat := next(t, page); beat != ":\n" {
			t.Errorf("got %q", beat)
		}
	}
}
