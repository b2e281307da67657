namespace Hearsay.Intake.Mail;

/// <summary>One message as received.</summary>
/// <param name="Bytes">The message without the mailbox's own line; empty when too large.</param>
/// <param name="SizeBytes">True size, also when too large.</param>
/// <param name="IsOfMailbox">Whether it comes from a file of several.</param>
internal readonly record struct MailBytes(byte[] Bytes, long SizeBytes, bool IsOfMailbox);
