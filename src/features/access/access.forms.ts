// What the sign-in, set-up and password forms take, and the words for what is missing.
import { z } from "zod";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "../../platform/passwords.js";

const text = (missing: string) =>
  z.string({ message: missing }).trim().min(1, missing).max(200, "Use 200 characters or fewer");

export const emailField = text("Enter an email address").pipe(
  z
    .email({ message: "Enter an email address in the form name@example.org" })
    .transform((email) => email.toLowerCase()),
);

const newPassword = z
  .string({ message: "Enter a password" })
  .min(
    MIN_PASSWORD_LENGTH,
    `Use a password of at least ${MIN_PASSWORD_LENGTH} characters; three or four words make a good one`,
  )
  .max(MAX_PASSWORD_LENGTH, `Use a password of at most ${MAX_PASSWORD_LENGTH} characters`)
  .refine((password) => new Set(password).size >= 5, "Use a password with more different characters");

export const signInForm = z.object({
  email: text("Enter your email address"),
  password: z
    .string({ message: "Enter your password" })
    .min(1, "Enter your password")
    .max(MAX_PASSWORD_LENGTH, "Enter your password"),
});

export const setUpForm = z.object({
  councilName: text("Enter the name of your council"),
  name: text("Enter your name"),
  email: emailField,
  password: newPassword,
});

export const choosePasswordForm = z.object({ password: newPassword });
