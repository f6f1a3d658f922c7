package dev.walkthroughs.application.examination;

/** What mends a fact; which command that is, is for the edge to say. */
public enum Remedy {
    /** Nothing is to be mended. */
    NONE,
    /** A service has to run, and its projections to catch up. */
    AWAIT_PROJECTIONS,
    /** Events that could not be shown have to be tried again. */
    RETRY_EVENTS,
    /** Another access of the server, or another identity of the learner. */
    CHANGE_ACCESS,
    /** The program has to be connected once more, which opens a browser. */
    CONNECT_AGAIN,
    /** The person has to sign in once more, and is a new learner then. */
    SIGN_IN_ANEW,
    /** The draft has to be published, also after unpublishing and withdrawing. */
    PUBLISH,
    /** It has to be imported under another key. */
    IMPORT_ANEW,
    /** It has to be put on the server. */
    ASSIGN,
    /** The limit passes by itself; or it has to be raised. */
    WAIT_OR_RAISE
}
