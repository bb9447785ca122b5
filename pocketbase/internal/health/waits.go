package health

import (
	"fmt"
	"sync"
)

// waiting are the things that two office holders have to confirm. The hooks count them each minute.
var waiting = []string{"rulebook", "backup"}

// Waits remembers how many of each wait. That something waits makes nobody unwell: it says that two people are asked.
type Waits struct {
	mutex  sync.Mutex
	counts map[string]int
}

// Count says how many of a kind wait now. A kind that is none is an error of the hooks.
func (w *Waits) Count(kind string, count int) error {
	for _, known := range waiting {
		if known != kind {
			continue
		}
		w.mutex.Lock()
		defer w.mutex.Unlock()
		if w.counts == nil {
			w.counts = map[string]int{}
		}
		w.counts[kind] = count
		return nil
	}
	return fmt.Errorf("%q is nothing that waits for two people", kind)
}

// tell adds to an answer what waits. Without anybody who counts, nothing does.
func (w *Waits) tell(data map[string]string) {
	for _, kind := range waiting {
		data[kind] = well
	}
	if w == nil {
		return
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	for kind, count := range w.counts {
		if count == 1 {
			data[kind] = "1 waits for two people"
		} else if count > 1 {
			data[kind] = fmt.Sprintf("%d wait for two people", count)
		}
	}
}
