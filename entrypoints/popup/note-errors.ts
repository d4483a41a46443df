import { mishapOf } from '../../utils/library/store/errors';
import { sendMessage } from '../../utils/messages/protocol';

/** Has the worker note what is thrown in a page of ours and caught by nobody. */
export function noteErrors(part: string): void {
  const note = (error: unknown) => {
    sendMessage('noteError', mishapOf(part, error)).catch(() => {});
  };
  addEventListener('error', ({ error, message }) => note(error ?? message));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
}
