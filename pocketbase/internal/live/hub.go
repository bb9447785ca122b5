// Package live tells open pages to look again. What it sends is the name of a topic and nothing else: the page then
// asks its query, which decides anew who may see. Tickets, topics and streams are in memory only; a page that hears
// nothing asks now and then by itself.
package live

import (
	"crypto/rand"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

const (
	// restTime is how long a topic rests after it was told: what changes meanwhile is told once, at its end.
	restTime = time.Second
	// ownRestTime is the same for a topic of one member's own, which wakes no page but theirs.
	ownRestTime = 250 * time.Millisecond
	// ticketLasts is how long a ticket waits to be used.
	ticketLasts = 30 * time.Second
	// mostTickets bounds the memory; past it the oldest goes.
	mostTickets = 10_000
	// mostTopics is how many one page may listen for.
	mostTopics = 32
)

// The most streams at a time: in all, of one household (a general meeting may sit in one hall), and of one owner.
const (
	mostStreams     = 2000
	mostOfHousehold = 400
	mostOfOwner     = 8
)

// topicName is a word or a feature, and perhaps one member's.
var topicName = regexp.MustCompile(`^[a-z]+(-[a-z]+)*(/[A-Za-z0-9]{1,40})?$`)

// Hub knows who listens for what.
type Hub struct {
	// after is time.AfterFunc, but for tests.
	after func(time.Duration, func())
	now   func() time.Time
	times times
	ended chan struct{}

	mutex     sync.Mutex
	closed    bool
	tickets   map[string]ticket
	issued    []string                    // tickets in the order of their issue; some are used already
	resting   map[string]bool             // topics that were told just now: has one changed again?
	listeners map[string]map[*stream]bool // by topic
	streams   map[place]int
}

// place is what streams are counted by: everybody, one household, or one owner.
type place struct{ kind, name string }

type ticket struct {
	topics []string
	owner  string
	ends   time.Time
}

// stream is one open page. Its fields belong to the hub's mutex, but for wake.
type stream struct {
	topics  []string
	places  []place
	changed map[string]bool
	wake    chan struct{}
	ended   chan struct{} // closed when its owner may no longer hear
}

// New makes a hub without listeners.
func New() *Hub {
	return &Hub{
		after:     func(wait time.Duration, then func()) { time.AfterFunc(wait, then) },
		now:       time.Now,
		times:     times{beat: 25 * time.Second, most: 10 * time.Minute, patience: 10 * time.Second},
		ended:     make(chan struct{}),
		tickets:   map[string]ticket{},
		resting:   map[string]bool{},
		listeners: map[string]map[*stream]bool{},
		streams:   map[place]int{},
	}
}

func checked(topics []string) error {
	if len(topics) == 0 || len(topics) > mostTopics {
		return fmt.Errorf("%d topics; there can be 1 to %d", len(topics), mostTopics)
	}
	for _, topic := range topics {
		if !topicName.MatchString(topic) {
			return fmt.Errorf("%q is not a topic such as votes or time-bank/<member>", topic)
		}
	}
	return nil
}

// Ticket lets its bearer listen for the topics, once and soon. The owner, if there is one, has only so many streams.
func (h *Hub) Ticket(topics []string, owner string) (string, error) {
	if err := checked(topics); err != nil {
		return "", err
	}
	code := rand.Text()
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.forgetTickets()
	h.tickets[code] = ticket{topics, owner, h.now().Add(ticketLasts)}
	h.issued = append(h.issued, code)
	return code, nil
}

// forgetTickets drops those that are used or over, and the oldest when there are as many as may be.
func (h *Hub) forgetTickets() {
	now := h.now()
	for len(h.issued) > 0 {
		oldest, there := h.tickets[h.issued[0]]
		if there && now.Before(oldest.ends) && len(h.issued) < mostTickets {
			return
		}
		delete(h.tickets, h.issued[0])
		h.issued = h.issued[1:]
	}
}

// Changed tells the pages that listen for one of the topics. Call it after the commit.
func (h *Hub) Changed(topics []string) error {
	if err := checked(topics); err != nil {
		return err
	}
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for _, topic := range topics {
		if _, resting := h.resting[topic]; resting {
			h.resting[topic] = true
			continue
		}
		h.tell(topic)
	}
	return nil
}

// tell wakes the listeners of a topic, and lets it rest.
func (h *Hub) tell(topic string) {
	for listener := range h.listeners[topic] {
		listener.changed[topic] = true
		select {
		case listener.wake <- struct{}{}:
		default: // it is awake already
		}
	}
	h.resting[topic] = false
	h.after(restOf(topic), func() { h.rested(topic) })
}

func restOf(topic string) time.Duration {
	if strings.Contains(topic, "/") {
		return ownRestTime
	}
	return restTime
}

func (h *Hub) rested(topic string) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if h.resting[topic] {
		h.tell(topic)
		return
	}
	delete(h.resting, topic)
}

// redeem uses a ticket up.
func (h *Hub) redeem(code string) (ticket, bool) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	found, ok := h.tickets[code]
	delete(h.tickets, code)
	return found, ok && h.now().Before(found.ends)
}

// join adds a stream, unless there are too many.
func (h *Hub) join(with ticket, household string) (*stream, bool) {
	s := &stream{
		topics:  with.topics,
		places:  []place{{kind: "all"}, {"household", household}},
		changed: map[string]bool{},
		wake:    make(chan struct{}, 1),
		ended:   make(chan struct{}),
	}
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if with.owner != "" {
		s.places = append(s.places, place{"owner", with.owner})
	}
	most := map[string]int{"all": mostStreams, "household": mostOfHousehold, "owner": mostOfOwner}
	for _, at := range s.places {
		if h.closed || h.streams[at] >= most[at.kind] {
			return nil, false
		}
	}
	for _, at := range s.places {
		h.streams[at]++
	}
	for _, topic := range s.topics {
		if h.listeners[topic] == nil {
			h.listeners[topic] = map[*stream]bool{}
		}
		h.listeners[topic][s] = true
	}
	return s, true
}

func (h *Hub) leave(s *stream) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for _, at := range s.places {
		if h.streams[at]--; h.streams[at] == 0 {
			delete(h.streams, at)
		}
	}
	for _, topic := range s.topics {
		delete(h.listeners[topic], s)
		if len(h.listeners[topic]) == 0 {
			delete(h.listeners, topic)
		}
	}
}

// take gives the topics that have changed since it was last asked.
func (h *Hub) take(s *stream) []string {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	topics := make([]string, 0, len(s.changed))
	for topic := range s.changed {
		topics = append(topics, topic)
	}
	clear(s.changed)
	return topics
}

// End ends the streams of an owner and takes back the tickets: who has signed out everywhere hears nothing more.
func (h *Hub) End(owner string) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for code, given := range h.tickets {
		if given.owner == owner {
			delete(h.tickets, code)
		}
	}
	for _, heard := range h.listeners {
		for s := range heard {
			if !slices.Contains(s.places, place{"owner", owner}) {
				continue
			}
			select {
			case <-s.ended: // it hears several topics
			default:
				close(s.ended)
			}
		}
	}
}

// Close ends all streams and lets no new one begin.
func (h *Hub) Close() {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if !h.closed {
		h.closed = true
		close(h.ended)
	}
}
