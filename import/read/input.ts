/** A document or a data set that is there to be read. */
export interface Input {
  /** As the user named it: a path, or `<stdin>`. */
  readonly label: string;
  readonly origin: Origin;
  /** Its files in the order of their names; a document has one. */
  readonly files: readonly InputFile[];
  /**
   * Whether a part of the data set could not be listed: what stands in it is unknown, so nothing that it may say is to be
   * withdrawn.
   */
  readonly isIncomplete: boolean;
}

/** Where a document or data set was found. */
export interface Origin {
  /** Its address, or null where it is none that can be read again: standard input, a pipe. */
  readonly uri: string | null;
  /** Its file's name without the ending, or its folder's name: what tells two documents of one person apart. */
  readonly stem: string;
}

/** One file of an input. What ends in `.gz` is unpacked as it is read. */
export interface InputFile {
  /** As the user would name it, for messages: a path, or `<stdin>`. */
  readonly label: string;
  /** Relative to the data set's folder, `/` between its parts; a document's file name. */
  readonly name: string;
  /** The whole text of a small document. @throws InputError where it is too large, empty or not UTF-8 */
  readText(): Promise<string>;
  /**
   * The text in pieces as they come, for files of any size.
   * @throws InputError where it cannot be read or is not UTF-8, after all text before that place
   */
  chunks(): AsyncIterable<string>;
  /** Its bytes as they are stored. @throws InputError where it cannot be read */
  bytes(): AsyncIterable<Buffer>;
}

/** Why a piece of input cannot be read; the message is for the person who gave it. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Counted from 1, or null where the whole input is meant. */
  readonly line: number | null;

  constructor(message: string, line: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}

/**
 * Bytes that are no text in UTF-8: in another encoding all that they say may be meant otherwise, also before the first
 * byte that shows it.
 */
export class EncodingError extends InputError {}
