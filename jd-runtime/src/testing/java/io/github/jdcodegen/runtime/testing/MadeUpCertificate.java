package io.github.jdcodegen.runtime.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A certificate with its private key, made up for tests. It protects nothing: everybody can read the key here. */
final class MadeUpCertificate {
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIDFzCCAf+gAwIBAgIUBIJoUWDd0ujtc2xf2ifakEVjKNcwDQYJKoZIhvcNAQEL
            BQAwGjEYMBYGA1UEAwwPbWFkZS11cC5pbnZhbGlkMCAXDTI2MTEyNjE5NTgxMVoY
            DzIxMjYxMTAyMTk1ODExWjAaMRgwFgYDVQQDDA9tYWRlLXVwLmludmFsaWQwggEi
            MA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDev+30eCoHbWw3WCNNwjWSoOUM
            N8jmqTPXaUmnFutSzDlTBLfXqG254ed21E0lFA1GVHN85otQMtaR6fMidK4kOE1o
            SFS/byeT4xG5FR9NDaejGG/5DY6iL/au8GVyqmPlipEcpqTDH8pULjkGXu9nsLqN
            dFZ33IoCIf90mmPuhIdN8ZqpybaQFb+3vstbQGW/ulj+JBgo9D1ojT91Cos3Cyeb
            82yGirBB8J8+rWzVaXjweOxXOWMnYcnUAaPACu0oyzH+Ut/tXKCjb7zXu5hxfnN6
            eFb8LO+Kgl35EH0TgDyObKWHj4S1TyfnUVOfvV0ecZNeqlIM0bSTrkHsW2OlAgMB
            AAGjUzBRMB0GA1UdDgQWBBSdu4dJI5R8gjUob7VZZPGSx1Ap+jAfBgNVHSMEGDAW
            gBSdu4dJI5R8gjUob7VZZPGSx1Ap+jAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3
            DQEBCwUAA4IBAQCUDXjLZm6bcJ2lpsm5lJkwd5uKnCqWAyB0ccH5xUGg7OdVbxtJ
            /u8HDNkoVMXreoAMjibh1AAuEYEFEuezCOTsMevUIp4p9JKg9UOV/y34BL5fa1da
            LY72TXwSpXI07+NOenDWq+gHmQ7o71Z1PueqXAxiTmhhlvlPG6eNzs8Xaq2vDLsq
            bCSDBBgk/dkc/iGmMpB3KDD0oRR09NM+Ys4wSRvIvyVd9zZkN3RFHmRFPWLxGMDF
            uX9EwJ/O9mSQEC8wMcOg0Z4MDx30h0cr7J+BuR9tWq348pcWUBMAuVgiab+f4xkK
            MQY6Lw68GuyGzWRn7OENC3gz02xaLeVpmlMn
            -----END CERTIFICATE-----
            """;

    private static final String PRIVATE_KEY = """
            MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDev+30eCoHbWw3
            WCNNwjWSoOUMN8jmqTPXaUmnFutSzDlTBLfXqG254ed21E0lFA1GVHN85otQMtaR
            6fMidK4kOE1oSFS/byeT4xG5FR9NDaejGG/5DY6iL/au8GVyqmPlipEcpqTDH8pU
            LjkGXu9nsLqNdFZ33IoCIf90mmPuhIdN8ZqpybaQFb+3vstbQGW/ulj+JBgo9D1o
            jT91Cos3Cyeb82yGirBB8J8+rWzVaXjweOxXOWMnYcnUAaPACu0oyzH+Ut/tXKCj
            b7zXu5hxfnN6eFb8LO+Kgl35EH0TgDyObKWHj4S1TyfnUVOfvV0ecZNeqlIM0bST
            rkHsW2OlAgMBAAECggEAEcCenzafdOGVN7uexAD3zOSP9J9n3m2QQTlLLSr6shSE
            Ig1qIHYe2UBmNoEjgn0SChpLbPd2arvD1YkIFKV+G8q1QpvMeJ2hfBwN9XVNPhJv
            ReSPR1GmXd8wNrotKkxm80GN9fMDBmkHcpo6IbuZsrwclg72SuMI8wlmHFMnUTgu
            eG0lZNpHMtF7/2v0ORhsdrfV0YrA7jG8EcPPgkumlWkI+YQy72ics5+e/6kwxm3A
            guwrACwbycj1VfD+cGJph3H1TF9n7A9Gt4F/zWRagZ8GlZDpqBp+LSg9An3VaaSV
            inDD6ariIqCRytGDnqQFAtrOw9rU2q6QxF8zlM1Q8QKBgQD11fJN5ccoOjhixiD/
            thOtUs8hPmoXssz+kuee47Iaax81MCLgPpe9l66HtLE5ZhmpAbDCq9ADjJNbTYli
            GmlU08EmU9l58jDSQVPcQdwiTXvblQTN5bMif3jqgJU5V22PpD5fJS4qKahStkSu
            HW71qVkFNdHZSgzO93uxRUQbFQKBgQDn9aDzOg7Y/n5pwMwqyRs+iwoDOZ1hI3bL
            Dqe7zkPfjRfbLZ7iNlWpypQsxbw3osx+E4RDSWu0Gbr0kJ+zmsQI/voOKmvbNL9w
            2BTLzhqTjcypHJyaCp6YnLAZmQaY8wd2fQ3hXPyQSsO3vob9lhe0xQZfq7XOGKHF
            9oOYJcAKUQKBgQCBH8IoplNoTsRFJVo51fIZ7M/83yKsle7UnGbqbyCifbejoUgA
            TwA2xlAW2ZLo2jcKLWghqEsXQiQ4Jc7OZ58BvkPKlOo7Ajoghc29eB5fKiGvYWNn
            nonrydbCHY3D06cpdpSINyg7XywZXcFPTwh0ImIuuWki36FAqH8gyogOTQKBgBbm
            UvtwMeMOTOCX3hAjRoNIKrbiyzy5yZKGYdzSojTBsyc6O8NNZeubSkGZS9maQuH3
            f0k9SFrBZ4mZdYq/rrbMpVccrQU5EeVMD9GHCWyjxR606mjyv3GFloUQbGxRId16
            vxIOogiEuQm8z4rddH2uLdDoHMy59c6bZaZxo6HhAoGBAK6yET0BZZ80xrbzEsCp
            /1hbf8APF2lweJsPE+lrPIl5i4Y3FmGRBfuL39i3I7vdb1DSncqJ7ZcQIzar8fmU
            kFleRgKLEvcSFPCBL9/8deQ8kQOwvwjL6OE3+FAlaM1i9u8Mo1+5a5K1+fOMnPvQ
            LPXV0njIl3LLpf2e6fZ12jM0
            """;

    private MadeUpCertificate() {}

    static X509Certificate certificate() {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(CERTIFICATE.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(PRIVATE_KEY)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
