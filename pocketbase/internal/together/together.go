// Package together commits the commands that wait at the same moment in one transaction: the disk is waited for
// once for all of them, and none is answered before that (DESIGN §4, promise 1). If anything goes wrong, whatever
// it is, the whole transaction is undone and each command is done again in one of its own, so that a fault is
// answered to the command that has it and to no other.
package together

import (
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"github.com/pocketbase/pocketbase/core"
)

const (
	// mostJobs and longest bound how long the first of a batch waits for the others.
	mostJobs = 32
	longest  = 25 * time.Millisecond
)

// Work is what one command does with the database, through the app of the transaction and no other. It may be
// done twice: what it did the first time has then been undone, so it must not change anything but the database.
// It ends at the first error of the database: SQLite may have ended the transaction by itself.
type Work func(tx core.App) error

type job struct {
	work Work
	err  error
	done chan struct{}
}

// Writer runs work one after the other, in the order in which it came.
type Writer struct {
	app     core.App
	mutex   sync.Mutex
	waiting []*job
	running bool
	asked   atomic.Int32 // those who were not answered yet
}

// New makes a writer for the database of `app`.
func New(app core.App) *Writer { return &Writer{app: app} }

// Asked is how many pieces of work wait or are being done.
func (w *Writer) Asked() int { return int(w.asked.Load()) }

// Do runs the work in a transaction and returns after the commit. When it returns an error, of the work or of the
// commit, nothing of it was kept.
func (w *Writer) Do(work Work) error {
	mine := &job{work: work, done: make(chan struct{})}
	w.asked.Add(1)
	defer w.asked.Add(-1)
	w.mutex.Lock()
	w.waiting = append(w.waiting, mine)
	if !w.running {
		w.running = true
		go w.run()
	}
	w.mutex.Unlock()
	<-mine.done
	return mine.err
}

// take gives the next job. When there is none the writer rests, unless a batch is still open.
func (w *Writer) take(rest bool) *job {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if len(w.waiting) == 0 {
		w.running = !rest
		return nil
	}
	next := w.waiting[0]
	w.waiting = w.waiting[1:]
	return next
}

func (w *Writer) run() {
	for first := w.take(true); first != nil; first = w.take(true) {
		w.batch(first)
	}
}

// batch runs the first job, and those that have come meanwhile, in one transaction.
func (w *Writer) batch(first *job) {
	var jobs []*job
	began := time.Now()
	err := w.app.RunInTransaction(func(tx core.App) error {
		for next := first; next != nil; next = w.take(false) {
			jobs = append(jobs, next)
			if err := guarded(tx, next.work); err != nil {
				return err
			}
			if len(jobs) == mostJobs || time.Since(began) > longest {
				break
			}
		}
		return nil
	})
	switch {
	case len(jobs) == 0: // the transaction did not even begin
		jobs = []*job{first}
		first.err = err
	case len(jobs) == 1:
		first.err = err
	case err != nil:
		for _, again := range jobs {
			again.err = w.app.RunInTransaction(func(tx core.App) error { return guarded(tx, again.work) })
		}
	}
	for _, done := range jobs {
		close(done.done)
	}
}

// guarded turns a panic of the work into its error: it runs beside the caller, and would end the server.
func guarded(tx core.App, work Work) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			if known, ok := fault.(error); ok {
				err = known
				return
			}
			err = fmt.Errorf("%v\n%s", fault, debug.Stack())
		}
	}()
	return work(tx)
}
