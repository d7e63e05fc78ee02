package io.github.jdcodegen.runtime.encryption;

import io.github.jdcodegen.runtime.wire.FieldNames;
import io.github.jdcodegen.runtime.wire.WireReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JD's answers to the two calls that fetch keys. None shows what it holds. */
final class KeyAnswer {
    private KeyAnswer() {}

    /** The answer that has a voucher. */
    record VoucherAnswer(@Nullable String voucher) {
        private static final FieldNames NAMES = FieldNames.of("data");
        private static final FieldNames DATA = FieldNames.of("voucher");

        static @Nullable VoucherAnswer read(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            VoucherAnswer answer = null;
            while (in.nextField(NAMES) >= 0) {
                answer = data(in);
            }
            return answer == null ? new VoucherAnswer(null) : answer;
        }

        private static @Nullable VoucherAnswer data(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            String voucher = null;
            while (in.nextField(DATA) >= 0) {
                voucher = in.readString();
            }
            return new VoucherAnswer(voucher);
        }

        @Override
        public String toString() {
            return "VoucherAnswer";
        }
    }

    /** The answer that has keys. */
    record Keys(@Nullable String tid, @Nullable String service, List<Service> services) {
        private static final FieldNames NAMES = FieldNames.of("tid;enc_service;service_key_list");

        static @Nullable Keys read(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            String tid = null;
            String service = null;
            List<Service> services = List.of();
            for (int field; (field = in.nextField(NAMES)) >= 0; ) {
                switch (field) {
                    case 0 -> tid = in.readString();
                    case 1 -> service = in.readString();
                    default -> services = in.readList(Service::read);
                }
            }
            return new Keys(tid, service, services);
        }

        @Override
        public String toString() {
            return "Keys";
        }
    }

    /** The keys of one service. */
    record Service(@Nullable String name, @Nullable Long version, @Nullable String usage, List<Key> keys) {
        private static final FieldNames NAMES = FieldNames.of("service;current_key_version;grant_usage;keys");

        static @Nullable Service read(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            String name = null;
            Long version = null;
            String usage = null;
            List<Key> keys = List.of();
            for (int field; (field = in.nextField(NAMES)) >= 0; ) {
                switch (field) {
                    case 0 -> name = in.readString();
                    case 1 -> version = in.readLong();
                    case 2 -> usage = in.readString();
                    default -> keys = in.readList(Key::read);
                }
            }
            return new Service(name, version, usage, keys);
        }

        @Override
        public String toString() {
            return "Service " + name;
        }
    }

    /** One key. */
    record Key(
            @Nullable String id,
            @Nullable String secret,
            @Nullable String type,
            @Nullable Long version,
            @Nullable Integer status,
            @Nullable String digest) {
        private static final FieldNames NAMES =
                FieldNames.of("id;key_string;key_type;version;key_status;key_digest;key_exp;key_effective");

        static @Nullable Key read(WireReader in) {
            if (!in.beginObject()) {
                return null;
            }
            String id = null;
            String secret = null;
            String type = null;
            Long version = null;
            Integer status = null;
            String digest = null;
            for (int field; (field = in.nextField(NAMES)) >= 0; ) {
                switch (field) {
                    case 0 -> id = in.readString();
                    case 1 -> secret = in.readString();
                    case 2 -> type = in.readString();
                    case 3 -> version = in.readLong();
                    case 4 -> status = in.readInt();
                    case 5 -> digest = in.readString();
                    default -> in.readJson();
                }
            }
            return new Key(id, secret, type, version, status, digest);
        }

        @Override
        public String toString() {
            return "Key " + id;
        }
    }
}
