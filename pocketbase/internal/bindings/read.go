// This file runs what a query does: with a reader that sees one moment of the database and cannot write, and for a
// second at most. Whatever it is doing then, in JavaScript or in SQLite, is stopped, and the runtime is as before.
package bindings

import (
	"context"
	"errors"
	"time"

	"github.com/dop251/goja"
	"github.com/pocketbase/dbx"
)

// mostRows is what one question of a reader may answer with: a page of rows has a size, a period or a cursor.
const mostRows = 20_000

// longestRead is how long a query may take. Only tests change it, where the time is not what they are about.
var longestRead = time.Second

var (
	errTooSlow    = errors.New("too-slow: it took longer than a query may")
	errReaderOver = errors.New("this reader's query has ended")
)

// reader is what a query asks for rows: to the hook it is a thing without anything to call.
type reader struct {
	tx  *dbx.Tx
	ctx context.Context
}

// queryOf makes a question to the app of a transaction or to the reader of a query, and says how many rows may come.
func queryOf(asked goja.Value, sql string) (query *dbx.Query, most int) {
	if r, ok := asked.Export().(*reader); ok {
		if r.tx == nil {
			panic(errReaderOver)
		}
		return r.tx.NewQuery(sql).WithContext(r.ctx), mostRows
	}
	return appOf(asked).DB().NewQuery(sql), 0
}

// read runs a function of the hook with a reader and gives its answer.
func (r *runtime) read(work goja.Value) (answer goja.Value, err error) {
	run, ok := goja.AssertFunction(work)
	if !ok {
		return nil, errors.New("it takes a function")
	}
	if r.reading {
		return nil, errors.New("a query reads once: it is reading already")
	}
	r.reading = true
	defer func() { r.reading = false }()
	ctx, cancel := context.WithTimeout(context.Background(), longestRead)
	defer cancel()
	err = r.platform.Readers.Read(ctx, func(tx *dbx.Tx) error {
		mine := &reader{tx, ctx}
		defer func() { mine.tx = nil }()
		defer interruptAtEnd(ctx, r.vm)()
		var err error
		answer, err = run(goja.Undefined(), r.vm.ToValue(mine))
		return err
	})
	if ctx.Err() != nil {
		return nil, errTooSlow
	}
	return answer, err
}

// interruptAtEnd stops the runtime when the context ends; what it gives back makes the runtime usable again.
func interruptAtEnd(ctx context.Context, vm *goja.Runtime) (clear func()) {
	interrupted := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		vm.Interrupt(errTooSlow)
		close(interrupted)
	})
	return func() {
		if !stop() {
			<-interrupted
		}
		vm.ClearInterrupt()
	}
}
