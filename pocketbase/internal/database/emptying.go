// This file empties the write-ahead log after somebody was erased. What is deleted is overwritten in the database file
// (secure_delete), but the log keeps earlier pages until it is written over: it is copied into the file and cut to
// nothing, so that no file of the data folder has the erased words any more.
package database

import (
	"context"
	"path/filepath"
	"sync"
	"time"
)

const (
	// emptyAgain is how long after a try that a reader stood in the way of the next one follows.
	emptyAgain = 500 * time.Millisecond
	// oneTry is how long one try may wait for readers and the writer.
	oneTry = 5 * time.Second
)

// Emptying empties the log of a database when it is asked to, until it is empty.
type Emptying struct {
	path  string
	mutex sync.Mutex
	again bool // asked for once more while it was going on
	going bool
}

// NewEmptying is for the database in a data folder.
func NewEmptying(folder string) *Emptying {
	return &Emptying{path: filepath.Join(folder, "data.db")}
}

// Ask has the log emptied, beside whoever asks. Asking again while it goes on has it emptied once more.
func (e *Emptying) Ask(ctx context.Context) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.going {
		e.again = true
		return
	}
	e.going = true
	go e.run(ctx)
}

func (e *Emptying) run(ctx context.Context) {
	for {
		empty, err := EmptyLog(ctx, e.path)
		e.mutex.Lock()
		if (empty && err == nil && !e.again) || ctx.Err() != nil {
			e.going = false
			e.mutex.Unlock()
			return
		}
		if empty {
			e.again = false
		}
		e.mutex.Unlock()
		select {
		case <-ctx.Done():
		case <-time.After(emptyAgain):
		}
	}
}

// EmptyLog tries once, on a connection of its own, and says whether the log is empty now: a reader who still looks at an
// earlier moment stands in the way.
func EmptyLog(ctx context.Context, path string) (bool, error) {
	db, err := Connect(path)
	if err != nil {
		return false, err
	}
	defer db.Close()
	trying, cancel := context.WithTimeout(ctx, oneTry)
	defer cancel()
	var busy, pages, moved int
	err = db.NewQuery("PRAGMA wal_checkpoint(TRUNCATE)").WithContext(trying).Row(&busy, &pages, &moved)
	return err == nil && busy == 0, err
}

// Vacuum writes the database anew, on a connection of its own: pages that were freed are gone, and rows lie in the order
// of their tables. Whoever writes waits meanwhile.
func Vacuum(ctx context.Context, path string) error {
	db, err := Connect(path)
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.NewQuery("VACUUM").WithContext(ctx).Execute()
	return err
}
