"""The consortium's model as presenters explain it: uploaded texts and figures of the boards."""
