// Who runs when. Commands beyond the number of their runtimes wait, because PocketBase would make a new one for each.
// Queries have turns of their own, so that reading goes on while many write; of these nobody has more than a few, and
// the people who are not signed in, whoever they are, never have them all.
package web

import (
	"context"
	"net/http"
	"sync"
	"time"
)

const (
	// longestWait is how long a command waits for its turn.
	longestWait = 10 * time.Second
	// longestQueryWait is how long a query does: the page that asks is open, and can ask again.
	longestQueryWait = 4 * time.Second
	// mostAtATime is how many queries of one account, or of one household that is not signed in, run at a time.
	mostAtATime = 3
)

// turns lets only so many run at a time.
type turns chan struct{}

// take waits for a turn until the context ends.
func (t turns) take(ctx context.Context) bool {
	select {
	case t <- struct{}{}:
		return true
	default:
	}
	select {
	case t <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

func (t turns) give() { <-t }

// takeTurn waits for the turn of a command.
func takeTurn(t turns, r *http.Request) bool {
	patience, cancel := context.WithTimeout(r.Context(), longestWait)
	defer cancel()
	return t.take(patience)
}

// QueryTurns are the turns of queries.
type QueryTurns struct {
	all      turns
	nobodys  turns
	patience time.Duration

	mutex sync.Mutex
	byWho map[string]*place
}

// place is where one account or household sits.
type place struct {
	turns  turns
	people int // those who sit here or wait; without any, the place is taken away
}

// NewQueryTurns makes so many turns.
func NewQueryTurns(most int) *QueryTurns {
	return &QueryTurns{
		all:      make(turns, max(most, 1)),
		nobodys:  make(turns, max(most/2, 1)),
		patience: longestQueryWait,
		byWho:    map[string]*place{},
	}
}

// take waits for the turn of a query. Without one it answers, and ok is false.
func (q *QueryTurns) take(w http.ResponseWriter, r *http.Request, account, household string) (give func(), ok bool) {
	patience, cancel := context.WithTimeout(r.Context(), q.patience)
	defer cancel()
	who := "account " + account
	if account == "" {
		who = "household " + household
	}
	mine := q.sit(who)
	if !mine.take(patience) {
		q.leave(who)
		tooMany(w, q.patience)
		return nil, false
	}
	taken := []turns{mine}
	give = func() {
		for _, t := range taken {
			t.give()
		}
		q.leave(who)
	}
	rest := []turns{q.all}
	if account == "" {
		rest = []turns{q.nobodys, q.all}
	}
	for _, t := range rest {
		if !t.take(patience) {
			give()
			busy(w)
			return nil, false
		}
		taken = append(taken, t)
	}
	return give, true
}

func (q *QueryTurns) sit(who string) turns {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	at := q.byWho[who]
	if at == nil {
		at = &place{turns: make(turns, mostAtATime)}
		q.byWho[who] = at
	}
	at.people++
	return at.turns
}

func (q *QueryTurns) leave(who string) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	at := q.byWho[who]
	if at.people--; at.people == 0 {
		delete(q.byWho, who)
	}
}
