// What hooks say to open pages: that a topic has changed, and that somebody may listen.
package bindings

import (
	"errors"

	"github.com/dop251/goja"
)

// topicsOf reads a list of topics from a hook.
func topicsOf(vm *goja.Runtime, value goja.Value) ([]string, error) {
	var topics []string
	if _, isList := value.Export().([]any); !isList {
		return nil, errors.New("a list of topics was expected")
	}
	return topics, vm.ExportTo(value, &topics)
}

// changed tells the pages that listen for the topics to look again. It is called after the commit.
func (r *runtime) changed(call goja.FunctionCall) error {
	topics, err := topicsOf(r.vm, call.Argument(0))
	if err != nil {
		return err
	}
	return r.platform.Live.Changed(topics)
}

// liveTicket lets one page listen for the topics. The hook has decided that it may.
func (r *runtime) liveTicket(call goja.FunctionCall) (string, error) {
	topics, err := topicsOf(r.vm, call.Argument(0))
	if err != nil {
		return "", err
	}
	owner := ""
	if given := call.Argument(1); !goja.IsUndefined(given) {
		owner = given.String()
	}
	return r.platform.Live.Ticket(topics, owner)
}
