package org.lectern.web;

/// What an error is called, by HTTP status.
final class ErrorText {

    private ErrorText() {}

    static String title(int status) {
        return switch (status) {
            case 400 -> "This request is not right";
            case 401 -> "Please sign in";
            case 403 -> "You may not do this";
            case 404 -> "There is nothing here";
            case 405 -> "This cannot be done here";
            case 406 -> "This is not to be had in that format";
            case 409 -> "Somebody else was faster";
            case 410 -> "This is over";
            case 412 -> "This was changed in the meantime";
            case 413 -> "This is too large";
            case 415 -> "This format is not understood";
            case 422 -> "Something is missing or wrong";
            case 429 -> "Too many tries";
            case 503 -> "Not available for the moment";
            default -> status < 500 ? "This request is not right" : "Something went wrong on our side";
        };
    }

    static String detail(int status) {
        return switch (status) {
            case 401 -> "Sign in to go on.";
            case 403 -> "You are signed in, but not as somebody who may do this.";
            case 404 -> "The page does not exist, or it is not yours to see.";
            case 503 -> "The database does not answer. Nothing was lost; try again in a moment.";
            default ->
                status < 500
                        ? "Nothing was changed."
                        : "Nothing was changed. Try again; if it stays, tell the operator the number below.";
        };
    }
}
