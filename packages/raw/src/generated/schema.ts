// Generated from openapi/usage.yaml by `pnpm generate`. Do not edit.

export interface paths {
    "/v1/organizations/usage_report/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Token usage of the Claude API in time buckets.
         * Token counts per bucket of one day, hour or minute, with one result per combination of the grouped dimensions. Every bucket of the window is listed, oldest first; idle buckets have empty `results`. Usage appears within about 5 minutes. One request per minute is fine, and so are short bursts while paging. Code execution (see cost) and usage through other clouds are not counted. Legacy since 2026-10-29 and still served; successor: `/v1/organizations/analytics/usage`. Needs an Admin API key or an OAuth token with `org:admin`. Last seen 2026-09-11.
         */
        get: operations["messagesUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/cost_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cost of the Claude API in daily buckets.
         * Cost in cents per UTC day, one result per combination of the grouped dimensions. There are no filters, and cost cannot be grouped by API key. Priority Tier cost is not included. Expect the last two days to change. Legacy since 2026-10-29 and still served; successor: `/v1/organizations/analytics/cost`. Needs an Admin API key or an OAuth token with `org:admin`. Last seen 2026-09-11.
         */
        get: operations["cost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/usage_report/claude_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claude Code activity of one UTC day.
         * One record per actor, terminal, place (remote or local) and customer type of ONE UTC day. There is no range: send one request per day. Activity appears after about one hour, and only data older than one hour is returned, so paging is stable. An organization with only subscription users gets an empty page. Needs an Admin API key or an OAuth token with `org:admin`. Last seen 2026-09-11.
         */
        get: operations["claudeCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/analytics/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Token usage of Console and Enterprise organizations, as rows.
         * One row per time bucket and combination of grouped dimensions that has usage; idle intervals have no row. Rows are sorted by metric, highest first, unless `order_by=time`. Data starts 2026-01-01 and reaches back 365 days; one request spans at most 31 days (24 hours with `1m`). Organizations with HIPAA readiness get 400; a parent's report silently leaves out such children. Needs an Admin API key or a Claude Enterprise key with `read:analytics`. Beta. Last seen 2026-11-24.
         */
        get: operations["analyticsUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/analytics/cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cost of Console and Enterprise organizations, as rows.
         * One row per time bucket and combination of grouped dimensions that has cost; idle intervals have no row. Cents after discount and before credits, with the list price. Grouping by `cost_type` or `token_type` splits each row, and the extra rows don't count towards `limit`. Windows, order, keys and HIPAA readiness as in the usage report. Beta. Last seen 2026-11-24.
         */
        get: operations["analyticsCost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/analytics/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each member of a Claude Enterprise organization did.
         * One row per member who was active on a day (`date`) or in a range of days (`starting_date`), by email address. Over a range, distinct counts are estimates or null; those of one day are exact. Data is there a day later as a rule, and the error for a day that is not names the latest one. Grouped by `rbac_group_id`, rows are groups, and a member counts in each of its groups. Last seen 2026-11-24.
         */
        get: operations["analyticsUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/analytics/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Seats and active members of a Claude Enterprise organization by day.
         * One entry per day from `starting_date` to before `ending_date`, all on one page so far: `next_page` is null. The same lag as of the activity by member. A filter by group makes seats, invitations and rates null. Last seen 2026-11-24.
         */
        get: operations["analyticsSummaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/analytics/usage_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enterprise token usage in time buckets.
         * All token usage of a Claude Enterprise organization per bucket, oldest first. A bucket has at most its 100 largest groups, without a row for the rest. Figures are refreshed about every 4 hours, can take 24, and can change for 30 days. An organization has 60 requests per minute for all its analytics endpoints together. Data starts 2026-01-01 and reaches back 365 days; one request spans at most 31 days. Needs a Claude Enterprise key with `read:analytics`. Legacy; successor: `/v1/organizations/analytics/usage`. Last seen 2026-11-24.
         */
        get: operations["enterpriseUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/analytics/cost_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enterprise cost in time buckets.
         * All cost of a Claude Enterprise organization per bucket, oldest first, in cents after discount, with the list price. A bucket has at most its 100 largest groups, without a row for the rest. Refresh, window and key as in `enterpriseUsage`. Legacy; successor: `/v1/organizations/analytics/cost`. Last seen 2026-11-24.
         */
        get: operations["enterpriseCost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/analytics/user_usage_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enterprise token usage by seat user.
         * One row per seat user, grouped combination and, with `bucket_width`, time bucket. Only usage that belongs to a seat user. The number of rows is not limited. Refresh, window and key as in `enterpriseUsage`; at most 24 hours with `1m`. Legacy; successor: `/v1/organizations/analytics/usage` with `group_by[]=actor`. Last seen 2026-11-24.
         */
        get: operations["enterpriseUserUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/analytics/user_cost_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enterprise cost by seat user.
         * One row per seat user, grouped combination and, with `bucket_width`, time bucket, in cents. Only cost that belongs to a seat user. Grouping by `cost_type` or `token_type` splits rows, which can exceed `limit`. Refresh, window and key as in `enterpriseUserUsage`. Legacy; successor: `/v1/organizations/analytics/cost` with `group_by[]=actor`. Last seen 2026-11-24.
         */
        get: operations["enterpriseUserCost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/api_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization's API keys.
         * Names and owners of `api_key_id`. The server ignores an unknown `offset`: page with `after_id`. Needs an Admin API key or an OAuth token with `org:admin`. Last seen 2026-11-24.
         */
        get: operations["listApiKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization's workspaces.
         * Names of `workspace_id`. Includes the default workspace only with `include_default=true`, and archived ones only with `include_archived=true`. Needs an Admin API key or an OAuth token with `org:admin`. Last seen 2026-11-24.
         */
        get: operations["listWorkspaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization's members.
         * Names and addresses of `user_...` IDs. Whether removed members are listed is not known. Needs an Admin API key, an OAuth token with `org:admin`, or a Claude Enterprise key with `read:members`. Last seen 2026-11-24.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/service_accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization's service accounts.
         * Names of `svac_...` IDs, newest first. Only an OAuth token with `org:admin` is accepted. The response has no `has_more`: a null `next_page` is the end. Last seen 2026-11-24.
         */
        get: operations["listServiceAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/rbac_groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The groups of a Claude Enterprise organization.
         * Names of `rbac_group_id`. For Claude Enterprise organizations; it is assumed that a Console organization gets 400 `organization_type_not_supported`. The response has no `has_more`: a null `next_page` is the end. Last seen 2026-11-24.
         */
        get: operations["listRbacGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/spend_limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The spend limits that are configured.
         * What may be spent in a day, a week or a month, by scope. A Console organization has limits of the organization, of workspaces and of its usage tier, newest first; for it the list is in an early access preview. A Claude Enterprise organization has limits of the organization, of seat tiers, groups, services and members, in this order. The response has no `has_more`: a null `next_page` is the end. Last seen 2026-11-24.
         */
        get: operations["listSpendLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/spend_limits/effective": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each member may spend and has spent.
         * One row per member and period in which a limit applies to the member, with the scope that the limit comes from and the spend since the period began. For Claude Enterprise organizations; a Console organization gets 400 `organization_type_not_supported`. Pages count members, so the rows of a member are on one page. The response has no `has_more`: a null `next_page` is the end. Last seen 2026-11-24.
         */
        get: operations["listEffectiveSpendLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization that the key belongs to.
         * The cheapest way to check a key. Needs an Admin API key or an OAuth token with `org:admin`. Last seen 2026-11-24.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Length of a time bucket - a UTC day, hour or minute.
         */
        BucketWidth: "1d" | "1h" | "1m";
        /**
         * Length of a bucket of the Console cost report. Always the UTC day (2026-09-11).
         */
        CostBucketWidth: "1d";
        /**
         * Service tiers that can be filtered by (2026-09-11).
         */
        ServiceTier: "batch" | "flex" | "flex_discount" | "priority" | "priority_on_demand" | "standard";
        /**
         * Context windows that can be filtered by, in tokens (2026-09-11).
         */
        ContextWindow: "0-200k" | "200k-1M";
        /**
         * Inference regions that can be filtered by. `not_available` means no region (2026-09-11).
         */
        InferenceGeo: "global" | "not_available" | "us";
        /**
         * Speeds that can be filtered by (2026-09-11).
         */
        Speed: "fast" | "standard";
        /**
         * Dimensions of the Console messages report (2026-09-11).
         */
        MessagesGroupBy: "account_id" | "api_key_id" | "context_window" | "inference_geo" | "model" | "service_account_id" | "service_tier" | "speed" | "workspace_id";
        /**
         * Dimensions of the Console cost report (2026-09-11).
         */
        CostGroupBy: "description" | "workspace_id";
        /**
         * Dimensions of the analytics usage report (2026-11-20).
         */
        AnalyticsUsageGroupBy: "actor" | "actor_type" | "agent_id" | "api_key_id" | "claude_tag_category" | "claude_tag_user_id" | "context_window" | "deployment_id" | "environment_id" | "inference_geo" | "model" | "organization_id" | "product" | "rbac_group_id" | "service_tier" | "session_id" | "slack_channel_id" | "speed" | "user_profile_id" | "workspace_id";
        /**
         * Dimensions of the analytics cost report - those of usage, `cost_type` and `token_type` (2026-11-20).
         */
        AnalyticsCostGroupBy: "actor" | "actor_type" | "agent_id" | "api_key_id" | "claude_tag_category" | "claude_tag_user_id" | "context_window" | "cost_type" | "deployment_id" | "environment_id" | "inference_geo" | "model" | "organization_id" | "product" | "rbac_group_id" | "service_tier" | "session_id" | "slack_channel_id" | "speed" | "token_type" | "user_profile_id" | "workspace_id";
        /**
         * Dimensions of the two Enterprise usage reports (2026-11-20).
         */
        EnterpriseUsageGroupBy: "claude_tag_category" | "claude_tag_user_id" | "context_window" | "inference_geo" | "model" | "product" | "rbac_group_id" | "slack_channel_id" | "speed";
        /**
         * Dimensions of the two Enterprise cost reports (2026-11-20).
         */
        EnterpriseCostGroupBy: "claude_tag_category" | "claude_tag_user_id" | "context_window" | "cost_type" | "inference_geo" | "model" | "product" | "rbac_group_id" | "slack_channel_id" | "speed" | "token_type";
        /**
         * Kinds of actors that can be filtered by (2026-11-20).
         */
        ActorType: "api_actor" | "federated_actor" | "service_account_actor" | "user_actor";
        /**
         * Categories of Claude Tag usage that can be filtered by (2026-11-20).
         */
        ClaudeTagCategory: "dm" | "engaged" | "monitoring" | "proactive" | "scheduled";
        /**
         * Products that the analytics reports can be filtered by (2026-11-20).
         */
        Product: "chat" | "chat_cowork_unified" | "claude_code" | "claude_console" | "claude_design" | "claude_in_chrome" | "claude_tag" | "cowork" | "managed_agents_api" | "message_batches_api" | "messages_api" | "office_agent";
        /**
         * Products that the Enterprise reports can be filtered by; note the hyphen in `claude-tag` (2026-11-20).
         */
        EnterpriseProduct: "chat" | "chat_cowork_unified" | "claude-tag" | "claude_code" | "claude_design" | "claude_in_chrome" | "cowork" | "office_agent";
        /**
         * Sort orders of the analytics usage report (2026-11-20).
         */
        AnalyticsUsageOrderBy: "output_tokens" | "requests" | "time" | "total_tokens" | "uncached_input_tokens";
        /**
         * Sort orders of the analytics cost report (2026-11-20).
         */
        AnalyticsCostOrderBy: "amount" | "list_amount" | "time";
        /**
         * Sort orders of the Enterprise user usage report (2026-11-20).
         */
        EnterpriseUserUsageOrderBy: "output_tokens" | "requests" | "total_tokens" | "uncached_input_tokens";
        /**
         * Sort orders of the Enterprise user cost report (2026-11-20).
         */
        EnterpriseUserCostOrderBy: "amount" | "list_amount";
        /**
         * Direction of a sort.
         */
        Order: "asc" | "desc";
        /**
         * States that API keys can be filtered by (2026-11-20).
         */
        ApiKeyStatus: "active" | "archived" | "expired" | "inactive";
        /**
         * Roles that members can be filtered by, of Console and Enterprise organizations (2026-11-24).
         */
        UserRole: "admin" | "billing" | "claude_code_user" | "developer" | "managed" | "membership_admin" | "owner" | "primary_owner" | "user";
        /**
         * Dimensions that rows of activity can be grouped by instead of members (2026-11-24).
         */
        AnalyticsUserGroupBy: "rbac_group_id";
        /**
         * Scopes that spend limits can be filtered by, of Console and Enterprise organizations (2026-11-24).
         */
        SpendLimitScopeType: "organization" | "organization_service" | "rbac_group" | "seat_tier" | "usage_tier" | "user" | "workspace";
        /**
         * Periods that effective spend limits can be filtered by (2026-11-24).
         */
        SpendLimitPeriod: "daily" | "monthly" | "weekly";
        /** Service tier of a result (2026-09-11). */
        ReportedServiceTier: "batch" | "flex" | "flex_discount" | "priority" | "priority_on_demand" | "standard" | (string & {});
        /** Service tier in the Console cost report, without Priority Tier (2026-09-11). */
        CostServiceTier: "batch" | "standard" | (string & {});
        /** Context window of a result, in tokens (2026-09-11). */
        ReportedContextWindow: "0-200k" | "200k-1M" | (string & {});
        /** Inference region in the Console reports (2026-09-11). */
        ReportedInferenceGeo: "global" | "not_available" | "us" | (string & {});
        /** Inference region in the analytics and Enterprise reports, which use null if there is none (2026-11-20). */
        AnalyticsInferenceGeo: "global" | "us" | (string & {});
        /** Speed of a result (2026-11-20). */
        ReportedSpeed: "fast" | "standard" | (string & {});
        /** Kind of actor of a row (2026-11-20). */
        ReportedActorType: "api_actor" | "federated_actor" | "service_account_actor" | "user_actor" | (string & {});
        /** Category of Claude Tag usage of a row (2026-11-20). */
        ReportedClaudeTagCategory: "dm" | "engaged" | "monitoring" | "proactive" | "scheduled" | (string & {});
        /** Product of an analytics row; `cc_security_autopatch` and `other` cannot be filtered by (2026-11-20). */
        ReportedProduct: "cc_security_autopatch" | "chat" | "chat_cowork_unified" | "claude_code" | "claude_console" | "claude_design" | "claude_in_chrome" | "claude_tag" | "cowork" | "managed_agents_api" | "message_batches_api" | "messages_api" | "office_agent" | "other" | (string & {});
        /** Product of an Enterprise result. `claude-in-slack` was the name of `claude-tag` until about 2026-08-22; `cc_security_autopatch` and `other` cannot be filtered by (2026-11-24). */
        ReportedEnterpriseProduct: "cc_security_autopatch" | "chat" | "chat_cowork_unified" | "claude-in-slack" | "claude-tag" | "claude_code" | "claude_design" | "claude_in_chrome" | "cowork" | "office_agent" | "other" | (string & {});
        /** Kind of a cost (2026-11-20). */
        CostType: "code_execution" | "session_usage" | "tokens" | "web_search" | (string & {});
        /** Kind of a cost in the Enterprise reports (2026-11-20). */
        EnterpriseCostType: "code_execution" | "tokens" | "web_search" | (string & {});
        /** Kind of tokens of a cost (2026-11-20). */
        TokenType: "cache_creation.ephemeral_1h_input_tokens" | "cache_creation.ephemeral_5m_input_tokens" | "cache_read_input_tokens" | "output_tokens" | "uncached_input_tokens" | (string & {});
        /** Whether the API or a subscription paid for Claude Code (2026-09-11). */
        CustomerType: "api" | "subscription" | (string & {});
        /** The subscription that paid for Claude Code (2026-09-11). */
        SubscriptionType: "enterprise" | "team" | (string & {});
        /** Kind of account that created an API key (2026-11-20). */
        CreatorType: "service_account" | "user" | (string & {});
        /** State of an API key (2026-11-20). */
        ReportedApiKeyStatus: "active" | "archived" | "expired" | "inactive" | (string & {});
        /** Role of a member (2026-11-20). */
        ReportedUserRole: "admin" | "billing" | "claude_code_user" | "developer" | "managed" | "membership_admin" | "owner" | "primary_owner" | "user" | (string & {});
        /** Role of a service account in the organization (2026-11-20). */
        OrganizationRole: "admin" | "developer" | (string & {});
        /** How a group gets its members (2026-11-24). */
        RbacGroupSource: "direct" | "scim" | (string & {});
        /** How long a spend limit counts until it starts again. When that is, is not documented (2026-11-24). */
        ReportedSpendLimitPeriod: "daily" | "monthly" | "weekly" | (string & {});
        /** Region where a workspace stores data (2026-10-06). */
        WorkspaceGeo: "us" | (string & {});
        /** Region where a workspace can run inference (2026-10-06). */
        WorkspaceInferenceGeo: "global" | "us" | (string & {});
        /** Kind of an error (2026-08-22). */
        ErrorType: "api_error" | "authentication_error" | "billing_error" | "conflict_error" | "invalid_request_error" | "not_found_error" | "overloaded_error" | "permission_error" | "rate_limit_error" | "request_too_large" | "timeout_error" | (string & {});
        /** Machine-readable reason of an error, if there is one, in `error.details.error_code` (2026-11-24). */
        ErrorCode: "organization_not_enrolled_in_beta" | "organization_on_hold" | "organization_type_not_supported" | "parent_organization_required" | "sandbox_egress_restricted" | (string & {});
        /** The body of every error (2026-08-22). */
        ErrorEnvelope: {
            /**
             * Always `error`.
             */
            type: "error";
            /** What went wrong. */
            error: components["schemas"]["ErrorDetail"];
            /** Identifies the request to support. In bodies since 2025-08-19; missing in some. */
            request_id?: string | null;
        };
        /** What went wrong (2026-08-22). */
        ErrorDetail: {
            /** Kind of the error. New kinds can be added. */
            type: components["schemas"]["ErrorType"];
            /** A message for people. Don't match on it. */
            message: string;
            /** Machine-readable details, if there are any. */
            details?: {
                /** The reason as a code. */
                error_code?: components["schemas"]["ErrorCode"];
            } & {
                [key: string]: unknown;
            };
        };
        /** An exact amount in cents as a decimal string, often with a fraction - `"123.78912"` is $1.2378912. It is assumed that no other sign or exponent appears. */
        DecimalCents: string;
        /** The cursor of the Console reports. The last page has `has_more` false (2026-09-11). */
        ReportCursor: {
            /** Whether another page follows. */
            has_more: boolean;
            /** Opaque cursor to send as `page`. Null when there is no other page. */
            next_page: string | null;
        };
        /** The cursor of the analytics and Enterprise reports. A page can be empty and still have a next page; the last page has `has_more` false or a null `next_page` (2026-11-20). */
        AnalyticsCursor: {
            /** Whether another page follows. */
            has_more: boolean;
            /** Opaque cursor to send as `page`, bound to the query. Returns 410 after a data refresh. */
            next_page: string | null;
            /**
             * Figures after this instant are incomplete. Null if no data covers the range yet.
             */
            data_refreshed_at: string | null;
            /** The organization. In the reference of the Enterprise reports until 2026-10-02, not in the SDK's types. */
            organization_id?: string;
        };
        /** The cursor of keys, workspaces and members. The last page has `has_more` false (2026-11-20). */
        IdCursor: {
            /** Whether there are more entries in the direction of paging. */
            has_more: boolean;
            /** First ID of the page; send as `before_id` to page back. */
            first_id: string | null;
            /** Last ID of the page; send as `after_id` to page forward. */
            last_id: string | null;
        };
        /** The cursor of lists that continue with a token. There is no `has_more`; the last page has a null `next_page` (2026-11-24). */
        TokenCursor: {
            /** Opaque cursor to send as `page`. Null at the end. */
            next_page: string | null;
        };
        /** Input tokens written to the prompt cache, by time to live (2026-09-11). */
        CacheCreation: {
            /** Tokens written to the cache for one hour. */
            ephemeral_1h_input_tokens: number;
            /** Tokens written to the cache for five minutes. */
            ephemeral_5m_input_tokens: number;
        };
        /** Calls of tools that run on the server (2026-09-11). */
        ServerToolUse: {
            /** Number of web searches. */
            web_search_requests: number;
        };
        /** A page of the Console messages report (2026-09-11). */
        MessagesUsagePage: components["schemas"]["ReportCursor"] & {
            /** Buckets, oldest first, including idle ones, at most `limit`. */
            data: components["schemas"]["MessagesUsageBucket"][];
        };
        /** The usage of one day, hour or minute (2026-09-11). */
        MessagesUsageBucket: {
            /**
             * Start of the bucket, inclusive, UTC.
             */
            starting_at: string;
            /**
             * End of the bucket, exclusive, UTC.
             */
            ending_at: string;
            /** One result per combination of grouped dimensions. Empty if there was no usage. */
            results: components["schemas"]["MessagesUsageResult"][];
        };
        /** Token counts of one combination of grouped dimensions. Total input is the sum of uncached input, cache reads and both kinds of cache creation. Counters are 64-bit integers (2026-09-11). */
        MessagesUsageResult: {
            /** Input tokens that were neither read from nor written to the cache. */
            uncached_input_tokens: number;
            /** Input tokens read from the cache. */
            cache_read_input_tokens: number;
            /** Tokens generated. */
            output_tokens: number;
            /** Input tokens written to the cache. */
            cache_creation: components["schemas"]["CacheCreation"];
            /** Calls of server tools. */
            server_tool_use: components["schemas"]["ServerToolUse"];
            /** User account. Null if not grouped, or if the request did not use OAuth. */
            account_id: string | null;
            /** API key. Null if not grouped, or for Console, Playground and Workbench usage. */
            api_key_id: string | null;
            /** Service account. Null if not grouped, or if the request did not use OIDC federation. */
            service_account_id: string | null;
            /** Workspace. Null if not grouped, or for the default workspace. */
            workspace_id: string | null;
            /** Model. Null if not grouped. */
            model: string | null;
            /** Context window. Null if not grouped. */
            context_window: components["schemas"]["ReportedContextWindow"] | null;
            /** Service tier. Null if not grouped. */
            service_tier: components["schemas"]["ReportedServiceTier"] | null;
            /** Inference region. Null if not grouped. */
            inference_geo: components["schemas"]["ReportedInferenceGeo"] | null;
            /** Speed. Can be grouped by; whether responses include it is not documented. */
            speed?: components["schemas"]["ReportedSpeed"] | null;
        };
        /** A page of the Console cost report (2026-09-11). */
        CostPage: components["schemas"]["ReportCursor"] & {
            /** Days, oldest first, at most `limit`. */
            data: components["schemas"]["CostBucket"][];
        };
        /** The cost of one UTC day (2026-09-11). */
        CostBucket: {
            /**
             * Start of the day, inclusive, UTC.
             */
            starting_at: string;
            /**
             * End of the day, exclusive, UTC.
             */
            ending_at: string;
            /** One result per combination of grouped dimensions. Empty if there was no cost. */
            results: components["schemas"]["CostResult"][];
        };
        /** The cost of one combination of grouped dimensions (2026-09-11). */
        CostResult: {
            /** Cost in cents, not dollars - `"123.45"` is $1.2345. */
            amount: components["schemas"]["DecimalCents"];
            /** ISO 4217 code. So far always `USD`. */
            currency: string;
            /** Workspace. Null if not grouped, or for the default workspace. */
            workspace_id: string | null;
            /** What was paid for, as text. Null if not grouped by description. */
            description: string | null;
            /** Kind of cost. Null if not grouped by description. */
            cost_type: components["schemas"]["CostType"] | null;
            /** Model. Null if not grouped by description, or if the cost is not for tokens. */
            model: string | null;
            /** Context window. Null if not grouped by description, or if the cost is not for tokens. */
            context_window: components["schemas"]["ReportedContextWindow"] | null;
            /** Service tier. Null if not grouped by description, or if the cost is not for tokens. */
            service_tier: components["schemas"]["CostServiceTier"] | null;
            /** Kind of tokens. Null if not grouped by description, or if the cost is not for tokens. */
            token_type: components["schemas"]["TokenType"] | null;
            /** Inference region. Null if not grouped by description. */
            inference_geo: components["schemas"]["ReportedInferenceGeo"] | null;
        };
        /** A page of Claude Code activity of one UTC day (2026-09-11). */
        ClaudeCodePage: components["schemas"]["ReportCursor"] & {
            /** Records, at most `limit`. */
            data: components["schemas"]["ClaudeCodeRecord"][];
        };
        /** Activity of one actor on one UTC day, split by terminal, place (remote or local) and customer type (2026-09-11). */
        ClaudeCodeRecord: {
            /** The UTC day, as midnight (`2025-08-08T00:00:00Z`). Older documentation has a bare date. */
            date: string;
            /** The organization, a UUID. */
            organization_id: string;
            /** Who was active. */
            actor: components["schemas"]["ClaudeCodeActor"];
            /** Whether the API or a subscription paid. */
            customer_type: components["schemas"]["CustomerType"];
            /** Kind of subscription. Null or missing for API customers. */
            subscription_type?: components["schemas"]["SubscriptionType"] | null;
            /** Where Claude Code ran, such as `vscode`, `iTerm.app` or `tmux`. Any text. */
            terminal_type: string;
            /** True for Claude Code on the web, false on a local machine. Always sent since 2026-08-14, missing in older responses. */
            is_remote?: boolean;
            /** What was done. */
            core_metrics: components["schemas"]["ClaudeCodeMetrics"];
            /** How often edits were accepted and rejected, by tool. Known keys are `edit_tool`, `multi_edit_tool`, `notebook_edit_tool` and `write_tool`; others can be added. */
            tool_actions: {
                [key: string]: components["schemas"]["ClaudeCodeToolActions"];
            };
            /** Tokens and estimated cost by model. */
            model_breakdown: components["schemas"]["ClaudeCodeModelUsage"][];
        };
        /** Who used Claude Code. Not the actors of the analytics reports, although two tags are the same (2026-09-11). */
        ClaudeCodeActor: components["schemas"]["ClaudeCodeUserActor"] | components["schemas"]["ClaudeCodeApiActor"];
        /** A person who signed in (2026-09-11). */
        ClaudeCodeUserActor: {
            /**
             * The kind of actor.
             */
            type: "user_actor";
            /** The person's address. */
            email_address: string;
        };
        /** An API key (2026-09-11). */
        ClaudeCodeApiActor: {
            /**
             * The kind of actor.
             */
            type: "api_actor";
            /** Name of the key, not its ID. Names can be ambiguous. */
            api_key_name: string;
        };
        /** What was done with Claude Code (2026-09-11). */
        ClaudeCodeMetrics: {
            /** Sessions started. */
            num_sessions: number;
            /** Lines changed. */
            lines_of_code: components["schemas"]["ClaudeCodeLines"];
            /** Commits that Claude Code made. */
            commits_by_claude_code: number;
            /** Pull requests that Claude Code opened. */
            pull_requests_by_claude_code: number;
        };
        /** Lines of code that Claude Code changed (2026-09-11). */
        ClaudeCodeLines: {
            /** Lines added. */
            added: number;
            /** Lines removed. */
            removed: number;
        };
        /** How often people accepted and rejected a tool's proposals (2026-09-11). */
        ClaudeCodeToolActions: {
            /** Proposals accepted. */
            accepted: number;
            /** Proposals rejected. */
            rejected: number;
        };
        /** Tokens and estimated cost of one model (2026-09-11). */
        ClaudeCodeModelUsage: {
            /** The model. */
            model: string;
            /** Tokens by kind. */
            tokens: components["schemas"]["ClaudeCodeTokens"];
            /** The estimated cost. */
            estimated_cost: components["schemas"]["ClaudeCodeEstimatedCost"];
        };
        /** Tokens by kind (2026-09-11). */
        ClaudeCodeTokens: {
            /** Input tokens that were neither read from nor written to the cache. */
            input: number;
            /** Tokens generated. */
            output: number;
            /** Input tokens read from the cache. */
            cache_read: number;
            /** Input tokens written to the cache. One number here. */
            cache_creation: number;
        };
        /** An estimate (2026-09-11). */
        ClaudeCodeEstimatedCost: {
            /** Cents, as a JSON number. Whether fractions occur is not documented. */
            amount: number;
            /** ISO 4217 code. So far always `USD`. */
            currency: string;
        };
        /** A page of the analytics usage report (2026-11-20). */
        AnalyticsUsagePage: components["schemas"]["AnalyticsCursor"] & {
            /** Rows, at most `limit`. Empty does not mean the end. */
            data: components["schemas"]["AnalyticsUsageRow"][];
        };
        /** Usage of one combination of grouped dimensions in one time bucket, or in the whole range (2026-11-20). */
        AnalyticsUsageRow: {
            /**
             * Start of the bucket, or of the range rounded down to the hour.
             */
            starting_at: string;
            /**
             * End of the bucket, exclusive, or of the range rounded down to the hour.
             */
            ending_at: string;
            /** The combination of dimensions. */
            group: components["schemas"]["AnalyticsUsageGroup"];
            /** The counts. */
            usage: components["schemas"]["AnalyticsUsageFigures"];
        };
        /** Counts of an analytics usage row (2026-11-20). */
        AnalyticsUsageFigures: {
            /** Input tokens written to the cache. */
            cache_creation: components["schemas"]["CacheCreation"];
            /** Input tokens read from the cache. */
            cache_read_input_tokens: number;
            /** Tokens generated. */
            output_tokens: number;
            /** Input tokens that were neither read from nor written to the cache. */
            uncached_input_tokens: number;
            /** The sum of uncached input, cache reads, both kinds of cache creation and output. */
            total_tokens: number;
            /** Calls of server tools. */
            server_tool_use: components["schemas"]["ServerToolUse"];
            /** Number of requests; execution spans if the row is about sandboxes. Can be null. */
            requests: number | null;
        };
        /** A page of the analytics cost report (2026-11-20). */
        AnalyticsCostPage: components["schemas"]["AnalyticsCursor"] & {
            /** Rows; more than `limit` if `cost_type` or `token_type` split them. Empty does not mean the end. */
            data: components["schemas"]["AnalyticsCostRow"][];
        };
        /** Cost of one combination of grouped dimensions in one time bucket, or in the whole range (2026-11-20). */
        AnalyticsCostRow: {
            /**
             * Start of the bucket, or of the range rounded down to the hour.
             */
            starting_at: string;
            /**
             * End of the bucket, exclusive, or of the range rounded down to the hour.
             */
            ending_at: string;
            /** The combination of dimensions. */
            group: components["schemas"]["AnalyticsCostGroup"];
            /** The amounts. */
            cost: components["schemas"]["AnalyticsCostFigures"];
        };
        /** Amounts of an analytics cost row (2026-11-20). */
        AnalyticsCostFigures: {
            /** Cents after discounts and before credits. */
            amount: components["schemas"]["DecimalCents"];
            /** Cents at list price, before discounts. */
            list_amount: components["schemas"]["DecimalCents"];
            /** ISO 4217 code. So far always `USD`. */
            currency: string;
            /** Number of requests. Null if grouped by `cost_type` or `token_type`. */
            requests: number | null;
        };
        /** The dimensions of an analytics row. Every key is always present; null unless it is grouped (2026-11-20). */
        AnalyticsUsageGroup: {
            /** Who it is attributed to - user before service account before federated identity before API key. Null also if no actor is known, and for users and federated identities if the key's owner can see only some workspaces: use an Admin key for bills. There can be several such rows. */
            actor: components["schemas"]["AnalyticsActor"] | null;
            /** Kind of actor. Null if not grouped. */
            actor_type: components["schemas"]["ReportedActorType"] | null;
            /** Managed Agents agent. Null also outside a managed session. */
            agent_id: string | null;
            /** Key that authenticated the requests. Null also without a key, as for seats, OAuth and federation. */
            api_key_id: string | null;
            /** Category of Claude Tag usage. Null also for everything else. */
            claude_tag_category: components["schemas"]["ReportedClaudeTagCategory"] | null;
            /** Slack user. Null also outside Claude Tag, or if it belongs to no user. */
            claude_tag_user_id: string | null;
            /** Context window. Null also if there is none, as for code execution. */
            context_window: components["schemas"]["ReportedContextWindow"] | null;
            /** Managed Agents deployment. Null also if none started the session. */
            deployment_id: string | null;
            /** Managed Agents environment. Null also outside a managed session. */
            environment_id: string | null;
            /** Inference region. Null also if it is unset, which the filter calls `not_available`. */
            inference_geo: components["schemas"]["AnalyticsInferenceGeo"] | null;
            /** Model. Null also if there is none, as for code execution. */
            model: string | null;
            /** Child organization, a UUID. Null if not grouped. */
            organization_id: string | null;
            /** Product. Null also if there is none, as for code execution. */
            product: components["schemas"]["ReportedProduct"] | null;
            /** Group of the member. Null also for the row of members without a group. Members of two groups are in both rows, so sums can exceed the total. */
            rbac_group_id: string | null;
            /** Service tier. Null also if there is none. */
            service_tier: components["schemas"]["ReportedServiceTier"] | null;
            /** Managed Agents session. Null also outside a managed session. */
            session_id: string | null;
            /** Slack channel. Null also outside Slack, or if it was not recorded. */
            slack_channel_id: string | null;
            /** Speed. Null if not grouped. */
            speed: components["schemas"]["ReportedSpeed"] | null;
            /** User profile. Null also if there is none. */
            user_profile_id: string | null;
            /** Workspace, the default one with its own ID. Null also for the only workspace of an Enterprise organization. */
            workspace_id: string | null;
        };
        /** The dimensions of an analytics cost row - those of usage, cost type and token type (2026-11-20). */
        AnalyticsCostGroup: components["schemas"]["AnalyticsUsageGroup"] & {
            /** Kind of cost. Null if the row is the combined total. */
            cost_type: components["schemas"]["CostType"] | null;
            /** Kind of tokens. Null also if `cost_type` is not `tokens`. */
            token_type: components["schemas"]["TokenType"] | null;
        };
        /** Who usage is attributed to (2026-11-20). */
        AnalyticsActor: components["schemas"]["UserActor"] | components["schemas"]["ServiceAccountActor"] | components["schemas"]["FederatedActor"] | components["schemas"]["ApiActor"];
        /** A person (2026-11-20). */
        UserActor: {
            /**
             * The kind of actor.
             */
            type: "user_actor";
            /** The user, `user_...`. */
            user_id: string;
            /** The address. Null for a deleted account or a service account that the system created. */
            email_address: string | null;
            /** The name, if known. `Deleted User` for deleted accounts; people who left keep theirs, unless the organization hides it. */
            name: string | null;
            /** Whether the account was deleted, or the person left the organization. */
            deleted: boolean;
        };
        /** A service account (2026-11-20). */
        ServiceAccountActor: {
            /**
             * The kind of actor.
             */
            type: "service_account_actor";
            /** The service account, `svac_...`. */
            service_account_id: string;
        };
        /** An identity of another provider. It has no ID (2026-11-20). */
        FederatedActor: {
            /**
             * The kind of actor.
             */
            type: "federated_actor";
            /** The provider of the identity. */
            provider: components["schemas"]["FederatedProvider"];
            /** The identity at its provider, if known. */
            subject: string | null;
        };
        /** An API key, if no other actor is known (2026-11-20). */
        ApiActor: {
            /**
             * The kind of actor.
             */
            type: "api_actor";
            /** The key, `apikey_...`. */
            api_key_id: string;
        };
        /** The provider of a federated identity (2026-11-20). */
        FederatedProvider: components["schemas"]["AwsProvider"] | components["schemas"]["AzureProvider"] | components["schemas"]["GcpProvider"] | components["schemas"]["OidcProvider"];
        /** Amazon Web Services (2026-11-20). */
        AwsProvider: {
            /**
             * The kind of provider.
             */
            type: "aws";
            /** The AWS account. */
            account_id: string;
            /** The principal that signed. */
            signed_principal: string;
        };
        /** Microsoft Azure (2026-11-20). */
        AzureProvider: {
            /**
             * The kind of provider.
             */
            type: "azure";
            /** The Azure subscription. */
            subscription_id: string;
        };
        /** Google Cloud (2026-11-20). */
        GcpProvider: {
            /**
             * The kind of provider.
             */
            type: "gcp";
            /** The Google Cloud project. */
            project_number: string;
        };
        /** Any other OpenID Connect issuer (2026-11-20). */
        OidcProvider: {
            /**
             * The kind of provider.
             */
            type: "oidc";
            /** The issuer, if known. */
            issuer: string | null;
        };
        /** Dimensions of the Enterprise reports. Null unless grouped. The last four were added during 2026 and are missing in older responses (2026-11-20). */
        EnterpriseDimensions: {
            /** Context window. Null also if there is none. */
            context_window: components["schemas"]["ReportedContextWindow"] | null;
            /** Inference region. Null also if it is unset. */
            inference_geo: components["schemas"]["AnalyticsInferenceGeo"] | null;
            /** Model. Null also if there is none. */
            model: string | null;
            /** Product. Null also if there is none. */
            product: components["schemas"]["ReportedEnterpriseProduct"] | null;
            /** Speed. Null if not grouped. */
            speed: components["schemas"]["ReportedSpeed"] | null;
            /** Category of Claude Tag usage. Null also for everything else. Since 2026-09-04. */
            claude_tag_category?: components["schemas"]["ReportedClaudeTagCategory"] | null;
            /** Slack user. Null also outside Claude Tag. Since 2026-09-04. */
            claude_tag_user_id?: string | null;
            /** Group of the member. Null also for members without a group. Groups overlap, so sums can exceed the total. */
            rbac_group_id?: string | null;
            /** Slack channel. Null also outside Slack. */
            slack_channel_id?: string | null;
        };
        /** Dimensions that only the Enterprise cost reports have (2026-11-20). */
        EnterpriseCostDimensions: {
            /** Kind of cost. Null if not grouped. */
            cost_type: components["schemas"]["EnterpriseCostType"] | null;
            /** Kind of tokens. Null if not grouped, or if the cost is not for tokens. */
            token_type: components["schemas"]["TokenType"] | null;
        };
        /** Counts of the Enterprise usage reports (2026-11-20). */
        EnterpriseUsageFigures: {
            /** Input tokens written to the cache. */
            cache_creation: components["schemas"]["CacheCreation"];
            /** Input tokens read from the cache. */
            cache_read_input_tokens: number;
            /** Tokens generated. */
            output_tokens: number;
            /** Input tokens that were neither read from nor written to the cache. */
            uncached_input_tokens: number;
            /** Calls of server tools. */
            server_tool_use: components["schemas"]["ServerToolUse"];
            /** Number of requests. Can be null. */
            requests: number | null;
        };
        /** A seat user, or a service account that the system created, such as "Claude Security" (2026-11-24). */
        EnterpriseUserActor: {
            /**
             * Always a user here.
             */
            type: "user_actor";
            /** The user, `user_...`. */
            user_id: string;
            /** The address, if known. Missing in responses before 2026-10-02. */
            email_address?: string | null;
            /**
             * @deprecated
             * Former name of `email_address`; last seen 2026-10-02.
             */
            email?: string | null;
            /** The name, if known. */
            name?: string | null;
            /** Whether the account was deleted, or the person left the organization. */
            deleted: boolean;
        };
        /** Actor and bounds of an Enterprise user row (2026-11-20). */
        EnterpriseUserBounds: {
            /** The seat user. */
            actor: components["schemas"]["EnterpriseUserActor"];
            /**
             * Start of the bucket, inclusive. Null without `bucket_width`.
             */
            starting_at?: string | null;
            /**
             * End of the bucket, exclusive. Null without `bucket_width`.
             */
            ending_at?: string | null;
        };
        /** A page of the Enterprise usage report (2026-11-20). */
        EnterpriseUsagePage: components["schemas"]["AnalyticsCursor"] & {
            /** Buckets, oldest first, at most `limit`. */
            data: components["schemas"]["EnterpriseUsageBucket"][];
        };
        /** Enterprise usage of one day, hour or minute (2026-11-20). */
        EnterpriseUsageBucket: {
            /**
             * Start of the bucket, inclusive, UTC.
             */
            starting_at: string;
            /**
             * End of the bucket, exclusive, UTC.
             */
            ending_at: string;
            /** One result per combination of grouped dimensions, at most the 100 largest. Empty if there is no data. */
            results: components["schemas"]["EnterpriseUsageResult"][];
        };
        /** Counts of one combination of grouped dimensions. There is no `total_tokens` here (2026-11-20). */
        EnterpriseUsageResult: components["schemas"]["EnterpriseUsageFigures"] & components["schemas"]["EnterpriseDimensions"];
        /** A page of the Enterprise cost report (2026-11-20). */
        EnterpriseCostPage: components["schemas"]["AnalyticsCursor"] & {
            /** Buckets, oldest first, at most `limit`. */
            data: components["schemas"]["EnterpriseCostBucket"][];
        };
        /** Enterprise cost of one day, hour or minute (2026-11-20). */
        EnterpriseCostBucket: {
            /**
             * Start of the bucket, inclusive, UTC.
             */
            starting_at: string;
            /**
             * End of the bucket, exclusive, UTC.
             */
            ending_at: string;
            /** One result per combination of grouped dimensions, at most the 100 largest. Empty if there is no data. */
            results: components["schemas"]["EnterpriseCostResult"][];
        };
        /** Amounts of one combination of grouped dimensions (2026-11-20). */
        EnterpriseCostResult: components["schemas"]["AnalyticsCostFigures"] & components["schemas"]["EnterpriseDimensions"] & components["schemas"]["EnterpriseCostDimensions"];
        /** A page of the Enterprise user usage report (2026-11-20). */
        EnterpriseUserUsagePage: components["schemas"]["AnalyticsCursor"] & {
            /** Rows, at most `limit`. Empty does not mean the end. */
            data: components["schemas"]["EnterpriseUserUsageRow"][];
        };
        /** Usage of one seat user (2026-11-20). */
        EnterpriseUserUsageRow: components["schemas"]["EnterpriseUserBounds"] & components["schemas"]["EnterpriseUsageFigures"] & {
            /** The sum of uncached input, cache reads, both kinds of cache creation and output. */
            total_tokens: number;
        } & components["schemas"]["EnterpriseDimensions"];
        /** A page of the Enterprise user cost report (2026-11-20). */
        EnterpriseUserCostPage: components["schemas"]["AnalyticsCursor"] & {
            /** Rows; more than `limit` if `cost_type` or `token_type` split them. Empty does not mean the end. */
            data: components["schemas"]["EnterpriseUserCostRow"][];
        };
        /** Cost of one seat user (2026-11-20). */
        EnterpriseUserCostRow: components["schemas"]["EnterpriseUserBounds"] & components["schemas"]["AnalyticsCostFigures"] & components["schemas"]["EnterpriseDimensions"] & components["schemas"]["EnterpriseCostDimensions"];
        /** A page of API keys (2026-11-20). */
        ApiKeyPage: components["schemas"]["IdCursor"] & {
            /** Keys, at most `limit`. */
            data: components["schemas"]["ApiKey"][];
        };
        /** An API key, without the key itself (2026-11-20). */
        ApiKey: {
            /** The key's ID, `apikey_...`. */
            id: string;
            /**
             * Always `api_key`.
             */
            type: "api_key";
            /** Its name. */
            name: string;
            /** State of the key. */
            status: components["schemas"]["ReportedApiKeyStatus"];
            /** First and last characters of the key. */
            partial_key_hint: string | null;
            /**
             * When it was created.
             */
            created_at: string;
            /**
             * When it expires, null for never.
             */
            expires_at: string | null;
            /** Who created it. Null if not known. */
            created_by: components["schemas"]["ApiKeyCreator"] | null;
            /** The account that the key acts for. Null for none, missing in older responses. */
            principal?: components["schemas"]["ApiKeyPrincipal"] | null;
            /** Where the key is valid. Missing in responses before 2026-10-10, which have `workspace_id` instead. */
            scope?: components["schemas"]["ApiKeyScope"];
            /**
             * @deprecated
             * Workspace of the key, null for the default one. In responses of version 2023-06-01; use `scope`.
             */
            workspace_id?: string | null;
        };
        /** Who created an API key (2026-11-20). */
        ApiKeyCreator: {
            /** The account's ID, `user_...` or `svac_...`. */
            id: string;
            /** Kind of account. */
            type: components["schemas"]["CreatorType"];
        };
        /** The account that an API key acts for. Two tags are from responses before 2026-10-10 (2026-11-20). */
        ApiKeyPrincipal: components["schemas"]["ApiKeyUserPrincipal"] | components["schemas"]["ApiKeyServiceAccountPrincipal"] | components["schemas"]["ApiKeyOlderPrincipal"];
        /** The key acts for a user (2026-11-20). */
        ApiKeyUserPrincipal: {
            /**
             * The kind.
             */
            type: "user_actor";
            /** The user, `user_...`. */
            user_id: string;
        };
        /** The key acts for a service account (2026-11-20). */
        ApiKeyServiceAccountPrincipal: {
            /**
             * The kind.
             */
            type: "service_account_actor";
            /** The service account, `svac_...`. */
            service_account_id: string;
        };
        /** The account in responses before 2026-10-10 (2026-08-14). */
        ApiKeyOlderPrincipal: {
            /**
             * The kind.
             */
            type: "user" | "service_account";
            /** The account's ID, `user_...` or `svac_...`. */
            id: string;
        };
        /** Where an API key is valid (2026-11-20). */
        ApiKeyScope: components["schemas"]["ApiKeyOrganizationScope"] | components["schemas"]["ApiKeyWorkspaceScope"];
        /** Valid in the whole organization (2026-11-20). */
        ApiKeyOrganizationScope: {
            /**
             * The kind of scope.
             */
            type: "organization";
        };
        /** Valid in one workspace (2026-11-20). */
        ApiKeyWorkspaceScope: {
            /**
             * The kind of scope.
             */
            type: "workspace";
            /** The workspace, the default one with its own ID. */
            workspace_id: string;
        };
        /** A page of workspaces (2026-11-20). */
        WorkspacePage: components["schemas"]["IdCursor"] & {
            /** Workspaces, at most `limit`. */
            data: components["schemas"]["Workspace"][];
        };
        /** A workspace (2026-11-20). */
        Workspace: {
            /** The workspace's ID, `wrkspc_...`. */
            id: string;
            /**
             * Always `workspace`.
             */
            type: "workspace";
            /** Its name; `Default` for the default one. */
            name: string;
            /**
             * When it was created.
             */
            created_at: string;
            /**
             * When it was archived, null if it is not.
             */
            archived_at: string | null;
            /** Its color in the Console, `#RRGGBB`. */
            display_color: string;
            /** Its compartment, a UUID. */
            compartment_id: string;
            /** Its own encryption key, `ekey_...`, if it has one. */
            external_key_id: string | null;
            /** Its labels. */
            tags: {
                [key: string]: string;
            };
            /** Where its data is stored. */
            data_residency: components["schemas"]["WorkspaceDataResidency"];
            /** How inference data is handled - `human_review` has a `type` (`enabled`, `disabled`), `safeguards_storage` and `transcripts_storage` have a `type` (`internal`, `external`), and an `external_storage_id` if it is `external`. Only with the beta `efs-2026-10-01` (2026-11-24). */
            inference_data_privacy?: {
                [key: string]: unknown;
            } | null;
            /** Its user profile, `uprof_...`. Only in the SDK's types. */
            user_profile_id?: string | null;
        };
        /** Where a workspace stores data and runs inference (2026-10-06). */
        WorkspaceDataResidency: {
            /** Where data is stored. */
            workspace_geo: components["schemas"]["WorkspaceGeo"];
            /** Where inference runs by default. */
            default_inference_geo: components["schemas"]["WorkspaceInferenceGeo"];
            /** Where inference can run. */
            allowed_inference_geos: "unrestricted" | components["schemas"]["WorkspaceInferenceGeo"][];
        };
        /** A page of members (2026-11-20). */
        UserPage: components["schemas"]["IdCursor"] & {
            /** Members, at most `limit`. */
            data: components["schemas"]["User"][];
        };
        /** A member of the organization (2026-11-20). */
        User: {
            /** The user's ID, `user_...`. */
            id: string;
            /**
             * Always `user`.
             */
            type: "user";
            /** The address. */
            email: string;
            /** The name. */
            name: string;
            /** Role in the organization. */
            role: components["schemas"]["ReportedUserRole"];
            /**
             * When the user joined the organization.
             */
            added_at: string;
        };
        /** A page of service accounts. There is no `has_more` (2026-11-20). */
        ServiceAccountPage: components["schemas"]["TokenCursor"] & {
            /** Service accounts, newest first, at most `limit`. */
            data: components["schemas"]["ServiceAccount"][];
        };
        /** A service account (2026-11-20). */
        ServiceAccount: {
            /** The service account's ID, `svac_...`. */
            id: string;
            /**
             * Always `service_account`.
             */
            type: "service_account";
            /** Its name, a slug. */
            name: string;
            /** What it is for, if set. */
            description: string | null;
            /** Role in the organization. */
            organization_role: components["schemas"]["OrganizationRole"];
            /**
             * When it was created.
             */
            created_at: string;
            /**
             * When it was last changed.
             */
            updated_at: string;
            /**
             * When it was archived, null if it is not.
             */
            archived_at: string | null;
            /** Who created it, if known. */
            created_by_actor_id: string | null;
            /** Who changed it last, if known. */
            updated_by_actor_id: string | null;
            /** Who archived it, if known. */
            archived_by_actor_id: string | null;
        };
        /** A page of groups. There is no `has_more` (2026-11-24). */
        RbacGroupPage: components["schemas"]["TokenCursor"] & {
            /** Groups, at most `limit`. */
            data: components["schemas"]["RbacGroup"][];
        };
        /** A group of members (2026-11-24). */
        RbacGroup: {
            /** The group's ID, `rbac_group_...`. */
            id: string;
            /**
             * Always `rbac_group`.
             */
            type: "rbac_group";
            /** Its name. Names are not unique. */
            name: string;
            /** How it gets its members. */
            source_type: components["schemas"]["RbacGroupSource"];
            /** The roles that it grants, null if not known. */
            role_ids: string[] | null;
            /**
             * When it was created.
             */
            created_at: string;
            /**
             * When it was last changed.
             */
            updated_at: string;
        };
        /** A page of spend limits. There is no `has_more` (2026-11-24). */
        SpendLimitPage: components["schemas"]["TokenCursor"] & {
            /** Spend limits, at most `limit`. */
            data: components["schemas"]["SpendLimit"][];
        };
        /** What may be spent in one scope and period (2026-11-24). */
        SpendLimit: {
            /** The limit's ID, `spl_...`. */
            id: string;
            /**
             * Always `spend_limit`.
             */
            type: "spend_limit";
            /** Whole cents, not negative. Null means that this scope has no cap; another scope can still have one. */
            amount: components["schemas"]["DecimalCents"] | null;
            /** Currency that the organization is billed in, ISO 4217. */
            currency: string;
            /** How long it counts until it starts again. */
            period: components["schemas"]["ReportedSpendLimitPeriod"];
            /** What it applies to. */
            scope: components["schemas"]["SpendLimitScope"];
            /** False if extra usage is off for the organization, on its `organization` limit only: the amount then applies again as soon as it is on. */
            is_enabled: boolean;
            /**
             * When it was set; for a `usage_tier` limit, when the organization was created.
             */
            created_at: string;
            /**
             * When it was last changed. The amount of a `usage_tier` limit changes without it.
             */
            updated_at: string;
        };
        /** What a spend limit applies to (2026-11-24). */
        SpendLimitScope: components["schemas"]["SpendLimitOrganizationScope"] | components["schemas"]["SpendLimitOrganizationServiceScope"] | components["schemas"]["SpendLimitRbacGroupScope"] | components["schemas"]["SpendLimitSeatTierScope"] | components["schemas"]["SpendLimitUsageTierScope"] | components["schemas"]["SpendLimitUserScope"] | components["schemas"]["SpendLimitWorkspaceScope"];
        /** The whole organization (2026-11-24). */
        SpendLimitOrganizationScope: {
            /**
             * The kind of scope.
             */
            type: "organization";
        };
        /** One service in the whole organization (2026-11-24). */
        SpendLimitOrganizationServiceScope: {
            /**
             * The kind of scope.
             */
            type: "organization_service";
            /** The service; no source lists them. */
            service: string;
        };
        /** The members of a group, each by themselves (2026-11-24). */
        SpendLimitRbacGroupScope: {
            /**
             * The kind of scope.
             */
            type: "rbac_group";
            /** The group, `rbac_group_...`. */
            rbac_group_id: string;
        };
        /** The members with a kind of seat, each by themselves (2026-11-24). */
        SpendLimitSeatTierScope: {
            /**
             * The kind of scope.
             */
            type: "seat_tier";
            /** The kind of seat; no source lists them. */
            seat_tier: string;
        };
        /** The monthly cap of a Console organization that comes with its usage tier, or a higher one that it was granted (2026-11-24). */
        SpendLimitUsageTierScope: {
            /**
             * The kind of scope.
             */
            type: "usage_tier";
        };
        /** One member (2026-11-24). */
        SpendLimitUserScope: {
            /**
             * The kind of scope.
             */
            type: "user";
            /** The member, `user_...`. */
            user_id: string;
        };
        /** One workspace of a Console organization (2026-11-24). */
        SpendLimitWorkspaceScope: {
            /**
             * The kind of scope.
             */
            type: "workspace";
            /** The workspace, `wrkspc_...`. */
            workspace_id: string;
        };
        /** A page of members. There is no `has_more` (2026-11-24). */
        EffectiveSpendLimitPage: components["schemas"]["TokenCursor"] & {
            /** The rows of at most `limit` members. */
            data: components["schemas"]["EffectiveSpendLimit"][];
        };
        /** What one member may spend in one period and has spent in the current one. Rows have no ID (2026-11-24). */
        EffectiveSpendLimit: {
            /** Who the row is about. */
            actor: components["schemas"]["SpendLimitActor"];
            /** Whole cents, not negative. Null means that no limit applies in this period; one of another period still can. */
            amount: components["schemas"]["DecimalCents"] | null;
            /** Currency that the organization is billed in, ISO 4217. */
            currency: string;
            /** The period of limit and spend. */
            period: components["schemas"]["ReportedSpendLimitPeriod"];
            /** Spend since the current period began, in cents with at most three decimals. `"0"` is also what it sends if the spend cannot be read at the moment. */
            period_to_date_spend: components["schemas"]["DecimalCents"];
            /** The member, as a scope. */
            scope: components["schemas"]["SpendLimitScope"];
            /** The scope that the limit comes from. */
            source: components["schemas"]["SpendLimitScope"];
            /** The limit that applies, `spl_...`. */
            spend_limit_id: string;
        };
        /** Who a row of effective spend limits is about (2026-11-24). */
        SpendLimitActor: components["schemas"]["SpendLimitUserActor"] | components["schemas"]["SpendLimitScopedApiKeyActor"];
        /** A member. Name and address are null if the account is deleted or cannot be read (2026-11-24). */
        SpendLimitUserActor: {
            /**
             * The kind of actor.
             */
            type: "user_actor";
            /** The member's ID, `user_...`. */
            user_id: string;
            /** The member's name, if it has one. */
            name: string | null;
            /** The member's email address. */
            email_address: string | null;
            /** Whether the account is deleted. */
            deleted: boolean;
        };
        /** A key with scopes that acts for the organization (2026-11-24). */
        SpendLimitScopedApiKeyActor: {
            /**
             * The kind of actor.
             */
            type: "scoped_api_key_actor";
            /** The key's ID. */
            scoped_api_key_id: string;
        };
        /** A page of members or groups. There is no `has_more` and no `data_refreshed_at` (2026-11-24). */
        UserActivityPage: components["schemas"]["TokenCursor"] & {
            /** Rows, at most `limit`. */
            data: components["schemas"]["UserActivity"][];
        };
        /** What one member did on a day or in a range of days, or all members of a group (2026-11-24). */
        UserActivity: {
            /** The member; null in rows by group. */
            user: components["schemas"]["ActivityUser"] | null;
            /** Members in a row by group; null in rows by member. */
            distinct_user_count: number | null;
            /** Chat in claude.ai. */
            chat_metrics: components["schemas"]["ChatActivity"];
            /** Claude Code. */
            claude_code_metrics: components["schemas"]["ClaudeCodeActivity"];
            /** Cowork. */
            cowork_metrics: components["schemas"]["CoworkActivity"];
            /** Claude Design. */
            design_metrics: components["schemas"]["DesignActivity"];
            /** Claude in Office, by application. */
            office_metrics: components["schemas"]["OfficeActivity"];
            /** Claude Science. */
            science_metrics: components["schemas"]["ScienceActivity"];
            /** Web searches. */
            web_search_count: number;
            /** Activity with chat and Cowork in one; missing where that is not available. */
            chat_cowork_unified_metrics?: components["schemas"]["UnifiedActivity"] | null;
            /** Claude Tag in Slack, of members who linked their account; missing where it is not reported. */
            claude_tag_metrics?: components["schemas"]["ClaudeTagActivity"] | null;
            /**
             * The last day of the window with any activity; missing if the organization does not report it.
             */
            last_activity_date?: string | null;
            /** The group of a row by group. Members count in each of their groups, so groups do not add up. */
            rbac_group_id?: string | null;
            /** Its name; null if it was deleted or cannot be read. */
            rbac_group_name?: string | null;
        };
        /** A member in an activity row (2026-11-24). */
        ActivityUser: {
            /** The member's ID, `user_...`. */
            id: string;
            /** The member's email address. */
            email_address: string;
            /**
             * Always `user`.
             */
            type: "user";
        };
        /** Activity in chat (2026-11-24). */
        ChatActivity: {
            /** Calls of connectors. */
            connectors_used_count: number;
            /** Artifacts that were created. Exact over several days. */
            distinct_artifacts_created_count: number;
            /** Different connectors. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_connectors_used_count: number | null;
            /** Different conversations. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_conversation_count: number | null;
            /** Different files that were uploaded. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_files_uploaded_count: number | null;
            /** Projects that were created. Exact over several days. */
            distinct_projects_created_count: number;
            /** Different projects. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_projects_used_count: number | null;
            /** Different shared artifacts. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_shared_artifacts_viewed_count: number | null;
            /** Different skills. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_skills_used_count: number | null;
            /** Messages that were sent. */
            message_count: number;
            /** How often shared conversations of projects were opened. */
            shared_conversations_viewed_count: number;
            /** Messages with extended thinking. */
            thinking_message_count: number;
        };
        /** Activity in Claude Code (2026-11-24). */
        ClaudeCodeActivity: {
            /** Sessions, commits and lines. */
            core_metrics: components["schemas"]["ActivityCore"];
            /** Proposals of tools, by tool. */
            tool_actions: components["schemas"]["ActivityTools"];
        };
        /** Sessions, commits and lines of code (2026-11-24). */
        ActivityCore: {
            /** Artifacts that were created, from 2026-08-17 on. Exact over several days. */
            artifacts_created_count: number;
            /** Commits. */
            commit_count: number;
            /** Different sessions. Over several days the sum of the days. */
            distinct_session_count: number | null;
            /** Lines of code. */
            lines_of_code: components["schemas"]["ActivityLines"];
            /** Pull requests. */
            pull_request_count: number;
        };
        /** Lines of code (2026-11-24). */
        ActivityLines: {
            /** Lines that were added. */
            added_count: number;
            /** Lines that were removed. */
            removed_count: number;
        };
        /** Proposals of the tools that change files (2026-11-24). */
        ActivityTools: {
            /** The edit tool. */
            edit_tool: components["schemas"]["ActivityProposals"];
            /** The multi-edit tool. */
            multi_edit_tool: components["schemas"]["ActivityProposals"];
            /** The notebook tool. */
            notebook_edit_tool: components["schemas"]["ActivityProposals"];
            /** The write tool. */
            write_tool: components["schemas"]["ActivityProposals"];
        };
        /** Proposals of one tool (2026-11-24). */
        ActivityProposals: {
            /** Proposals that were accepted. */
            accepted_count: number;
            /** Proposals that were rejected. */
            rejected_count: number;
        };
        /** Activity in Cowork (2026-11-24). */
        CoworkActivity: {
            /** Actions of tools that were completed. */
            action_count: number;
            /** Artifacts that were created, from 2026-08-17 on. Exact over several days. */
            artifacts_created_count: number;
            /** Calls of connectors. */
            connectors_used_count: number;
            /** Turns of background agents that were completed. */
            dispatch_turn_count: number;
            /** Different connectors. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_connectors_used_count: number | null;
            /** Different plugins. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_plugins_used_count: number | null;
            /** Different sessions. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_session_count: number | null;
            /** Different skills. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_skills_used_count: number | null;
            /** Calls of the edit tool. Null if the organization does not have these metrics. */
            edit_tool_count: number | null;
            /** Calls of all tools that edit files. Null if the organization does not have these metrics. */
            file_edit_count: number | null;
            /** Messages that were sent. */
            message_count: number;
            /** Calls of the tool for several edits. Null if the organization does not have these metrics. */
            multi_edit_tool_count: number | null;
            /** Calls of the tool for notebooks. Null if the organization does not have these metrics. */
            notebook_edit_tool_count: number | null;
            /** Calls of plugins. Null if the organization does not have these metrics. */
            plugins_used_count: number | null;
            /** Different sessions that edited a file. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            sessions_with_file_edits_count: number | null;
            /** Calls of skills. */
            skills_used_count: number;
            /** Calls of the write tool. Null if the organization does not have these metrics. */
            write_tool_count: number | null;
        };
        /** Activity in Claude Design (2026-11-24). */
        DesignActivity: {
            /** Projects that were created. Exact over several days. */
            distinct_projects_created_count: number;
            /** Different projects. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_projects_used_count: number | null;
            /** Different sessions. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_session_count: number | null;
            /** Messages that were sent. */
            message_count: number;
        };
        /** Activity in Office (2026-11-24). */
        OfficeActivity: {
            /** In Excel. */
            excel: components["schemas"]["OfficeAppActivity"];
            /** In Outlook. */
            outlook: components["schemas"]["OfficeAppActivity"];
            /** In PowerPoint. */
            powerpoint: components["schemas"]["OfficeAppActivity"];
            /** In Word. */
            word: components["schemas"]["OfficeAppActivity"];
        };
        /** Activity in one application of Office (2026-11-24). */
        OfficeAppActivity: {
            /** Calls of connectors. */
            connectors_used_count: number;
            /** Different connectors. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_connectors_used_count: number | null;
            /** Different sessions. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_session_count: number | null;
            /** Different skills. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_skills_used_count: number | null;
            /** Messages that were sent. */
            message_count: number;
            /** Calls of skills. */
            skills_used_count: number;
        };
        /** Activity in Claude Science (2026-11-24). */
        ScienceActivity: {
            /** Delegations to specialized agents. */
            delegation_count: number;
            /** Different sessions. Over several days an estimate, off by 2% at most as a rule; null in aggregated rows. */
            distinct_session_count: number | null;
            /** Messages that were sent. */
            message_count: number;
            /** Remote jobs that were started. */
            remote_compute_job_count: number;
            /** Calls of skills. */
            skills_used_count: number;
        };
        /** Activity with chat and Cowork in one (2026-11-24). */
        UnifiedActivity: {
            /** Activity in chat. */
            chat: components["schemas"]["ChatActivity"];
            /** Sessions of Cowork. */
            sessions: components["schemas"]["CoworkActivity"];
        };
        /** Activity in Claude Tag (2026-11-24). */
        ClaudeTagActivity: {
            /** Days with activity; null if it cannot be read or was not measured. */
            active_day_count: number | null;
            /** Messages in Slack that count as activity; null if they cannot be read or were not measured. */
            active_message_count: number | null;
        };
        /** The days of an activity summary. The SDK names the list `data`; reference pages until 2026 named it `summaries` and had no cursor (2026-11-24). */
        ActivitySummaryPage: components["schemas"]["TokenCursor"] & {
            /** One entry for each day, oldest first. */
            data: components["schemas"]["ActivitySummary"][];
        };
        /** Seats, and members who were active on a day, in a week and in a month (2026-11-24). */
        ActivitySummary: {
            /**
             * Start of the day.
             */
            starting_at: string;
            /**
             * End of the day, exclusive.
             */
            ending_at: string;
            /** Seats that are assigned. Null in a summary of groups. */
            assigned_seat_count: number | null;
            /** Invitations that are not accepted yet. Null in a summary of groups. */
            pending_invite_count: number | null;
            /** Members who used tokens on the day. */
            daily_active_user_count: number;
            /** Members who used tokens in the 7 days that it ends. */
            weekly_active_user_count: number;
            /** Members who used tokens in the 30 days that it ends. */
            monthly_active_user_count: number;
            /** Percentage of the seats with activity on the day. Null in a summary of groups. */
            daily_adoption_rate: number | null;
            /** Percentage of the seats with activity in the 7 days that it ends. Null in a summary of groups. */
            weekly_adoption_rate: number | null;
            /** Percentage of the seats with activity in the 30 days that it ends. Null in a summary of groups. */
            monthly_adoption_rate: number | null;
            /** Members who used Cowork on the day. */
            cowork_daily_active_user_count: number;
            /** Members who used Cowork in the 7 days that it ends. */
            cowork_weekly_active_user_count: number;
            /** Members who used Cowork in the 30 days that it ends. */
            cowork_monthly_active_user_count: number;
            /** Members who used chat, on the day. Missing where it is not reported. */
            chat_daily_active_user_count?: number | null;
            /** Members who used chat, in the 7 days that it ends. Missing where it is not reported. */
            chat_weekly_active_user_count?: number | null;
            /** Members who used chat, in the 30 days that it ends. Missing where it is not reported. */
            chat_monthly_active_user_count?: number | null;
            /** Members who used chat and Cowork in one, on the day. Missing where it is not reported. */
            chat_cowork_unified_daily_active_user_count?: number | null;
            /** Members who used chat and Cowork in one, in the 7 days that it ends. Missing where it is not reported. */
            chat_cowork_unified_weekly_active_user_count?: number | null;
            /** Members who used chat and Cowork in one, in the 28 days that it ends, or 30 in a summary of groups. Missing where it is not reported. */
            chat_cowork_unified_monthly_active_user_count?: number | null;
            /** Members who used Claude Code, on the day. Missing where it is not reported. */
            claude_code_daily_active_user_count?: number | null;
            /** Members who used Claude Code, in the 7 days that it ends. Missing where it is not reported. */
            claude_code_weekly_active_user_count?: number | null;
            /** Members who used Claude Code, in the 30 days that it ends. Missing where it is not reported. */
            claude_code_monthly_active_user_count?: number | null;
            /** Members who used Claude Design, on the day. Missing where it is not reported. */
            claude_design_daily_active_user_count?: number | null;
            /** Members who used Claude Design, in the 7 days that it ends. Missing where it is not reported. */
            claude_design_weekly_active_user_count?: number | null;
            /** Members who used Claude Design, in the 30 days that it ends. Missing where it is not reported. */
            claude_design_monthly_active_user_count?: number | null;
            /** Members who used Claude Tag, with people in Slack who have no account, on the day. Missing where it is not reported. */
            claude_tag_daily_active_user_count?: number | null;
            /** Members who used Claude Tag, with people in Slack who have no account, in the 7 days that it ends. Missing where it is not reported. */
            claude_tag_weekly_active_user_count?: number | null;
            /** Members who used Claude Tag, with people in Slack who have no account, in the 28 days that it ends. Missing where it is not reported. */
            claude_tag_monthly_active_user_count?: number | null;
            /** Members who used Claude in Office, on the day. Missing where it is not reported. */
            office_agent_daily_active_user_count?: number | null;
            /** Members who used Claude in Office, in the 7 days that it ends. Missing where it is not reported. */
            office_agent_weekly_active_user_count?: number | null;
            /** Members who used Claude in Office, in the 30 days that it ends. Missing where it is not reported. */
            office_agent_monthly_active_user_count?: number | null;
            /** Members who used Claude Science, on the day. Missing where it is not reported. */
            science_daily_active_user_count?: number | null;
            /** Members who used Claude Science, in the 7 days that it ends. Missing where it is not reported. */
            science_weekly_active_user_count?: number | null;
            /** Members who used Claude Science, in the 30 days that it ends. Missing where it is not reported. */
            science_monthly_active_user_count?: number | null;
            /** Members who may use Claude Science. Null in a summary of groups. Missing where it is not reported. */
            science_entitled_user_count?: number | null;
        };
        /** An organization (2026-11-20). */
        Organization: {
            /** The organization's ID, a UUID. */
            id: string;
            /**
             * Always `organization`.
             */
            type: "organization";
            /** Its name. */
            name: string;
        };
    };
    responses: {
        /** The request was refused. 400 bad parameters, 401 bad key (or an `Origin` header, if the message begins with "CORS requests are not allowed for this Organization"), 402 billing, 403 wrong key type or scope, 404 unknown, 410 analytics cursor expired after a data refresh (start again), 429 rate limit. Decide by status: `invalid_request_error` is also used for statuses that the errors page does not list. */
        ClientError: {
            headers: {
                "request-id": components["headers"]["RequestId"];
                "retry-after": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** The server failed. 500, 503, 504 timeout, 529 overloaded. */
        ServerError: {
            headers: {
                "request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: {
        /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
        AnthropicVersion: string;
        /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
        AnthropicBeta: string[];
        /** Beta features to opt into, joined by commas. Must include `analytics-usage-cost-2026-08-24`; others are allowed. */
        AnalyticsBeta: string[];
        /** Beta features to opt into, joined by commas. Must include `spend-limit-reads-2026-09-26`; others are allowed. */
        SpendLimitsBeta: string[];
        /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
        Page: string;
        /** The `last_id` of a page; returns the entries after it. */
        AfterId: string;
        /** The `first_id` of a page; returns the entries before it. */
        BeforeId: string;
        /** Entries per page, 1 to 1000. Default 20. */
        ListLimit: number;
        /** Entries per page, 1 to 100. Default 20. The SDK names no bounds; these are those of service accounts. */
        TokenListLimit: number;
        /** Rows per page, 1 to 1000. Default 20. A row is one bucket of one combination. */
        RowLimit: number;
        /** Rows per page, 1 to 1000. Default 20. Rows that `cost_type` and `token_type` add are not counted, so a page can have more. */
        FanOutRowLimit: number;
        /** Direction of the sort. Default `desc`, the highest or latest first. */
        OrderDirection: components["schemas"]["Order"];
        /** Length of a time bucket. Without it, there is one aggregate over the whole range, whose bounds are rounded down to the hour. With it, `ending_at` is required; with `1m`, the range is at most 24 hours. */
        TimeBucketWidth: components["schemas"]["BucketWidth"];
        /** Start of the range, inclusive. RFC 3339 with an offset. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
        AnalyticsStartingAt: string;
        /** End of the range, exclusive, at most 31 days after the start. Required with `time_bucket_width`; otherwise the default is now or 31 days after the start, whichever is earlier. */
        AnalyticsEndingAt: string;
        /** The UTC day after the last, at most today and 366 days after the first. Default today. */
        ActivityEndingDate: string;
        /** Leaves out rows of deleted users and of people who left, with their usage and cost; keeps null and other actors. Pages can be short. Needs `group_by[]=actor`. */
        AnalyticsExcludeDeletedUsers: boolean;
        /** Only these actors (`user_`, `svac_`, `apikey_` IDs). An `apikey_` ID matches only usage attributed to the key itself; for every request that a key authenticated, use `api_key_ids[]`. Federated actors have no ID. */
        AnalyticsActorIds: string[];
        /** Only actors of these kinds. */
        AnalyticsActorTypes: components["schemas"]["ActorType"][];
        /** Only these Managed Agents agents. */
        AnalyticsAgentIds: string[];
        /** Only requests that these keys (`apikey_...`) authenticated. A null entry, sent as the empty `api_key_ids[]=`, also matches usage without a key. */
        AnalyticsApiKeyIds: (string | null)[];
        /** Only Claude Tag usage of these categories. */
        AnalyticsClaudeTagCategories: components["schemas"]["ClaudeTagCategory"][];
        /** Only Claude Tag usage of these Slack users. */
        AnalyticsClaudeTagUserIds: string[];
        /** Only requests with these context windows. Plural here; `context_window[]` in the Console messages report. */
        AnalyticsContextWindows: components["schemas"]["ContextWindow"][];
        /** Only sessions that these Managed Agents deployments started. */
        AnalyticsDeploymentIds: string[];
        /** Only these Managed Agents environments. */
        AnalyticsEnvironmentIds: string[];
        /** Only these Managed Agents sessions (`sesn_...`). */
        AnalyticsSessionIds: string[];
        /** Only these inference regions. `not_available` matches rows whose region is null. */
        AnalyticsInferenceGeos: components["schemas"]["InferenceGeo"][];
        /** Only these models. Default all. */
        AnalyticsModels: string[];
        /** Only these child organizations (UUID or `org_...`). For reports of a parent organization, with its key; an organization that is not its child matches nothing. A child with HIPAA readiness is 400. Since 2026-11-09. */
        AnalyticsOrganizationIds: string[];
        /** Only these products. Default all. `claude_tag` here; `claude-tag` in the older Enterprise reports. */
        AnalyticsProducts: components["schemas"]["Product"][];
        /** Only members of these groups (`rbac_group_...` or UUID), with membership per UTC day. */
        AnalyticsRbacGroupIds: string[];
        /** Only these service tiers. */
        AnalyticsServiceTiers: components["schemas"]["ServiceTier"][];
        /** Only these Slack channels. */
        AnalyticsSlackChannelIds: string[];
        /** Only these speeds. */
        AnalyticsSpeeds: components["schemas"]["Speed"][];
        /** Only these user profiles (`uprof_...`). */
        AnalyticsUserProfileIds: string[];
        /** Only these workspaces (`wrkspc_...`, the default one by its own ID). */
        AnalyticsWorkspaceIds: string[];
        /** Start of the window, inclusive. RFC 3339. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
        EnterpriseStartingAt: string;
        /** End of the window, exclusive, at most 31 days after the start. Defaults to now or 31 days after the start, whichever is earlier. */
        EnterpriseEndingAt: string;
        /** End of the window, exclusive, at most 31 days after the start. Required with `bucket_width`; otherwise the default is now or 31 days after the start, whichever is earlier. */
        EnterpriseUserEndingAt: string;
        /** Length of a bucket. Default one day. */
        EnterpriseBucketWidth: components["schemas"]["BucketWidth"];
        /** Splits rows into time buckets of this length. Without it, each row covers the whole window. With it, `ending_at` is required; with `1m`, the window is at most 24 hours. */
        EnterpriseUserBucketWidth: components["schemas"]["BucketWidth"];
        /** Buckets per page, at least 1. Default and maximum depend on `bucket_width`: 7 and 31 for `1d`, 24 and 168 for `1h`, 60 and 256 for `1m`. */
        EnterpriseBucketLimit: number;
        /** Dimensions that split the results. `claude_tag_user_id` cannot be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
        EnterpriseUsageGroupByDimensions: components["schemas"]["EnterpriseUsageGroupBy"][];
        /** Dimensions that split the results. `cost_type` has one row per component, and `token_type` one per token type. `claude_tag_user_id` cannot be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
        EnterpriseCostGroupByDimensions: components["schemas"]["EnterpriseCostGroupBy"][];
        /** Leaves out rows of deleted users and of people who left; pages can be short. Default false. */
        EnterpriseExcludeDeletedUsers: boolean;
        /** Only Claude Tag usage of these categories, at most 100. Since 2026-09-04. */
        EnterpriseClaudeTagCategories: components["schemas"]["ClaudeTagCategory"][];
        /** Only Claude Tag usage of these Slack users, at most 100. Since 2026-09-04. */
        EnterpriseClaudeTagUserIds: string[];
        /** Only requests with these context windows, at most 100. */
        EnterpriseContextWindows: components["schemas"]["ContextWindow"][];
        /** Only these inference regions, at most 100. `not_available` matches rows whose region is null. */
        EnterpriseInferenceGeos: components["schemas"]["InferenceGeo"][];
        /** Only these models, at most 100. */
        EnterpriseModels: string[];
        /** Only these products, at most 100. It is `claude-tag` with a hyphen; `claude_tag` in the analytics reports. */
        EnterpriseProducts: components["schemas"]["EnterpriseProduct"][];
        /** Only members of these groups (`rbac_group_...` or UUID), at most 100, with membership per UTC day. */
        EnterpriseRbacGroupIds: string[];
        /** Only these Slack channels, at most 100. */
        EnterpriseSlackChannelIds: string[];
        /** Only these speeds, at most 100. */
        EnterpriseSpeeds: components["schemas"]["Speed"][];
        /** Only these users (`user_...`), at most 100. */
        EnterpriseUserIds: string[];
    };
    requestBodies: never;
    headers: {
        /** Identifies the request to support. On every response. */
        RequestId: string;
        /** Seconds to wait, or an HTTP date. On most 429 responses; was seen missing on the Admin API, and `0` for hours on another endpoint. */
        RetryAfter: string;
    };
    pathItems: never;
}
export interface operations {
    messagesUsage: {
        parameters: {
            query: {
                /** Start of the window, inclusive. RFC 3339; rounded down to the UTC minute, hour or day, by bucket width. */
                starting_at: string;
                /** End of the window, exclusive: includes buckets that end at or before it. Must be after `starting_at`, otherwise 400. The default is not documented, so send it. */
                ending_at?: string;
                /** Length of a bucket. Default one day. */
                bucket_width?: components["schemas"]["BucketWidth"];
                /** Buckets per page, at least 1. Default and maximum depend on `bucket_width`: 7 and 31 for `1d`, 24 and 168 for `1h`, 60 and 1440 for `1m`. */
                limit?: number;
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Only usage of these user accounts (signed in through OAuth). */
                "account_ids[]"?: string[];
                /** Only usage of these API keys (`apikey_...`). Console and Playground usage has no key and cannot be selected. */
                "api_key_ids[]"?: string[];
                /** Only usage of these service accounts (`svac_...`). */
                "service_account_ids[]"?: string[];
                /** Only usage of these workspaces (`wrkspc_...`). There is no known value for the default workspace. */
                "workspace_ids[]"?: string[];
                /** Only usage of these models. */
                "models[]"?: string[];
                /** Only requests with these context windows. Singular here; `context_windows[]` in the analytics reports. */
                "context_window[]"?: components["schemas"]["ContextWindow"][];
                /** Only usage in these service tiers. */
                "service_tiers[]"?: components["schemas"]["ServiceTier"][];
                /** Only usage in these inference regions. `not_available` means models released before February 2026. */
                "inference_geos[]"?: components["schemas"]["InferenceGeo"][];
                /** Only usage at these speeds. Needs the header `anthropic-beta` with `fast-mode-2026-02-01` for Opus 5 and 4.8; Opus 5.5 no longer needs it (2026-10-15). */
                "speeds[]"?: components["schemas"]["Speed"][];
                /** Dimensions that split each bucket into results, at most 5 (otherwise 400). Without it, each bucket has one total. */
                "group_by[]"?: components["schemas"]["MessagesGroupBy"][];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of buckets. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesUsagePage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    cost: {
        parameters: {
            query: {
                /** Start of the window, inclusive. RFC 3339; rounded down to the UTC day. */
                starting_at: string;
                /** End of the window, exclusive. Must be in a later UTC day than `starting_at`, otherwise 400. Without it, the server was seen to use an end near the start of the current UTC day, so send it. */
                ending_at?: string;
                /** Length of a bucket. Always one day. */
                bucket_width?: components["schemas"]["CostBucketWidth"];
                /** Buckets per page, 1 to 31. Default 7. */
                limit?: number;
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split each day into results. `description` also sets model, cost type, token type, tier, context window and region. */
                "group_by[]"?: components["schemas"]["CostGroupBy"][];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of buckets. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    claudeCode: {
        parameters: {
            query: {
                /** The UTC day to report, as `YYYY-MM-DD`. Not a timestamp. */
                starting_at: string;
                /** Records per page, 1 to 1000. Default 20. */
                limit?: number;
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of records. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaudeCodePage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    analyticsUsage: {
        parameters: {
            query: {
                /** Start of the range, inclusive. RFC 3339 with an offset. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
                starting_at: components["parameters"]["AnalyticsStartingAt"];
                /** End of the range, exclusive, at most 31 days after the start. Required with `time_bucket_width`; otherwise the default is now or 31 days after the start, whichever is earlier. */
                ending_at?: components["parameters"]["AnalyticsEndingAt"];
                /** Length of a time bucket. Without it, there is one aggregate over the whole range, whose bounds are rounded down to the hour. With it, `ending_at` is required; with `1m`, the range is at most 24 hours. */
                time_bucket_width?: components["parameters"]["TimeBucketWidth"];
                /** Dimensions that split the rows, at most 5. `claude_tag_user_id` cannot be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
                "group_by[]"?: components["schemas"]["AnalyticsUsageGroupBy"][];
                /** Rows per page, 1 to 1000. Default 20. A row is one bucket of one combination. */
                limit?: components["parameters"]["RowLimit"];
                /** Direction of the sort. Default `desc`, the highest or latest first. */
                order?: components["parameters"]["OrderDirection"];
                /** The sort order of rows. `time` only has an effect with `time_bucket_width`; inside a bucket, rows are sorted by the default metric, highest first. */
                order_by?: components["schemas"]["AnalyticsUsageOrderBy"];
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Leaves out rows of deleted users and of people who left, with their usage and cost; keeps null and other actors. Pages can be short. Needs `group_by[]=actor`. */
                exclude_deleted_users?: components["parameters"]["AnalyticsExcludeDeletedUsers"];
                /** Only these actors (`user_`, `svac_`, `apikey_` IDs). An `apikey_` ID matches only usage attributed to the key itself; for every request that a key authenticated, use `api_key_ids[]`. Federated actors have no ID. */
                "actor_ids[]"?: components["parameters"]["AnalyticsActorIds"];
                /** Only actors of these kinds. */
                "actor_types[]"?: components["parameters"]["AnalyticsActorTypes"];
                /** Only these Managed Agents agents. */
                "agent_ids[]"?: components["parameters"]["AnalyticsAgentIds"];
                /** Only requests that these keys (`apikey_...`) authenticated. A null entry, sent as the empty `api_key_ids[]=`, also matches usage without a key. */
                "api_key_ids[]"?: components["parameters"]["AnalyticsApiKeyIds"];
                /** Only Claude Tag usage of these categories. */
                "claude_tag_categories[]"?: components["parameters"]["AnalyticsClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users. */
                "claude_tag_user_ids[]"?: components["parameters"]["AnalyticsClaudeTagUserIds"];
                /** Only requests with these context windows. Plural here; `context_window[]` in the Console messages report. */
                "context_windows[]"?: components["parameters"]["AnalyticsContextWindows"];
                /** Only sessions that these Managed Agents deployments started. */
                "deployment_ids[]"?: components["parameters"]["AnalyticsDeploymentIds"];
                /** Only these Managed Agents environments. */
                "environment_ids[]"?: components["parameters"]["AnalyticsEnvironmentIds"];
                /** Only these Managed Agents sessions (`sesn_...`). */
                "session_ids[]"?: components["parameters"]["AnalyticsSessionIds"];
                /** Only these inference regions. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["AnalyticsInferenceGeos"];
                /** Only these models. Default all. */
                "models[]"?: components["parameters"]["AnalyticsModels"];
                /** Only these child organizations (UUID or `org_...`). For reports of a parent organization, with its key; an organization that is not its child matches nothing. A child with HIPAA readiness is 400. Since 2026-11-09. */
                "organization_ids[]"?: components["parameters"]["AnalyticsOrganizationIds"];
                /** Only these products. Default all. `claude_tag` here; `claude-tag` in the older Enterprise reports. */
                "products[]"?: components["parameters"]["AnalyticsProducts"];
                /** Only members of these groups (`rbac_group_...` or UUID), with membership per UTC day. */
                "rbac_group_ids[]"?: components["parameters"]["AnalyticsRbacGroupIds"];
                /** Only these service tiers. */
                "service_tiers[]"?: components["parameters"]["AnalyticsServiceTiers"];
                /** Only these Slack channels. */
                "slack_channel_ids[]"?: components["parameters"]["AnalyticsSlackChannelIds"];
                /** Only these speeds. */
                "speeds[]"?: components["parameters"]["AnalyticsSpeeds"];
                /** Only these user profiles (`uprof_...`). */
                "user_profile_ids[]"?: components["parameters"]["AnalyticsUserProfileIds"];
                /** Only these workspaces (`wrkspc_...`, the default one by its own ID). */
                "workspace_ids[]"?: components["parameters"]["AnalyticsWorkspaceIds"];
            };
            header: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. Must include `analytics-usage-cost-2026-08-24`; others are allowed. */
                "anthropic-beta": components["parameters"]["AnalyticsBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of rows. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsUsagePage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    analyticsCost: {
        parameters: {
            query: {
                /** Start of the range, inclusive. RFC 3339 with an offset. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
                starting_at: components["parameters"]["AnalyticsStartingAt"];
                /** End of the range, exclusive, at most 31 days after the start. Required with `time_bucket_width`; otherwise the default is now or 31 days after the start, whichever is earlier. */
                ending_at?: components["parameters"]["AnalyticsEndingAt"];
                /** Length of a time bucket. Without it, there is one aggregate over the whole range, whose bounds are rounded down to the hour. With it, `ending_at` is required; with `1m`, the range is at most 24 hours. */
                time_bucket_width?: components["parameters"]["TimeBucketWidth"];
                /** Dimensions that split the rows, at most 5, not counting `cost_type` and `token_type`. `claude_tag_user_id` cannot be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
                "group_by[]"?: components["schemas"]["AnalyticsCostGroupBy"][];
                /** Rows per page, 1 to 1000. Default 20. Rows that `cost_type` and `token_type` add are not counted, so a page can have more. */
                limit?: components["parameters"]["FanOutRowLimit"];
                /** Direction of the sort. Default `desc`, the highest or latest first. */
                order?: components["parameters"]["OrderDirection"];
                /** The sort order of rows. `time` only has an effect with `time_bucket_width`; inside a bucket, rows are sorted by the default metric, highest first. */
                order_by?: components["schemas"]["AnalyticsCostOrderBy"];
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Leaves out rows of deleted users and of people who left, with their usage and cost; keeps null and other actors. Pages can be short. Needs `group_by[]=actor`. */
                exclude_deleted_users?: components["parameters"]["AnalyticsExcludeDeletedUsers"];
                /** Only these actors (`user_`, `svac_`, `apikey_` IDs). An `apikey_` ID matches only usage attributed to the key itself; for every request that a key authenticated, use `api_key_ids[]`. Federated actors have no ID. */
                "actor_ids[]"?: components["parameters"]["AnalyticsActorIds"];
                /** Only actors of these kinds. */
                "actor_types[]"?: components["parameters"]["AnalyticsActorTypes"];
                /** Only these Managed Agents agents. */
                "agent_ids[]"?: components["parameters"]["AnalyticsAgentIds"];
                /** Only requests that these keys (`apikey_...`) authenticated. A null entry, sent as the empty `api_key_ids[]=`, also matches usage without a key. */
                "api_key_ids[]"?: components["parameters"]["AnalyticsApiKeyIds"];
                /** Only Claude Tag usage of these categories. */
                "claude_tag_categories[]"?: components["parameters"]["AnalyticsClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users. */
                "claude_tag_user_ids[]"?: components["parameters"]["AnalyticsClaudeTagUserIds"];
                /** Only requests with these context windows. Plural here; `context_window[]` in the Console messages report. */
                "context_windows[]"?: components["parameters"]["AnalyticsContextWindows"];
                /** Only sessions that these Managed Agents deployments started. */
                "deployment_ids[]"?: components["parameters"]["AnalyticsDeploymentIds"];
                /** Only these Managed Agents environments. */
                "environment_ids[]"?: components["parameters"]["AnalyticsEnvironmentIds"];
                /** Only these Managed Agents sessions (`sesn_...`). */
                "session_ids[]"?: components["parameters"]["AnalyticsSessionIds"];
                /** Only these inference regions. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["AnalyticsInferenceGeos"];
                /** Only these models. Default all. */
                "models[]"?: components["parameters"]["AnalyticsModels"];
                /** Only these child organizations (UUID or `org_...`). For reports of a parent organization, with its key; an organization that is not its child matches nothing. A child with HIPAA readiness is 400. Since 2026-11-09. */
                "organization_ids[]"?: components["parameters"]["AnalyticsOrganizationIds"];
                /** Only these products. Default all. `claude_tag` here; `claude-tag` in the older Enterprise reports. */
                "products[]"?: components["parameters"]["AnalyticsProducts"];
                /** Only members of these groups (`rbac_group_...` or UUID), with membership per UTC day. */
                "rbac_group_ids[]"?: components["parameters"]["AnalyticsRbacGroupIds"];
                /** Only these service tiers. */
                "service_tiers[]"?: components["parameters"]["AnalyticsServiceTiers"];
                /** Only these Slack channels. */
                "slack_channel_ids[]"?: components["parameters"]["AnalyticsSlackChannelIds"];
                /** Only these speeds. */
                "speeds[]"?: components["parameters"]["AnalyticsSpeeds"];
                /** Only these user profiles (`uprof_...`). */
                "user_profile_ids[]"?: components["parameters"]["AnalyticsUserProfileIds"];
                /** Only these workspaces (`wrkspc_...`, the default one by its own ID). */
                "workspace_ids[]"?: components["parameters"]["AnalyticsWorkspaceIds"];
            };
            header: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. Must include `analytics-usage-cost-2026-08-24`; others are allowed. */
                "anthropic-beta": components["parameters"]["AnalyticsBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of rows. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsCostPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    analyticsUsers: {
        parameters: {
            query?: {
                /** One UTC day, not before 2026-01-01. Not together with `starting_date`. */
                date?: string;
                /** First UTC day of a range, not before 2026-01-01. */
                starting_date?: string;
                /** The UTC day after the last, at most today and 366 days after the first. Default today. */
                ending_date?: components["parameters"]["ActivityEndingDate"];
                /** `dimension:value`, with the dimension `project_id` (`claude_proj_...`), `rbac_group_id` (`rbac_group_...` or a bare UUID, by who was in the group on each UTC day) or `user_id` (`user_...`); entries of one dimension are alternatives. `project_id` excludes `group_by[]` and `rbac_group_id`. */
                "filter[]"?: string[];
                /** Rows by group instead of by member. */
                "group_by[]"?: components["schemas"]["AnalyticsUserGroupBy"][];
                /** Rows per page, 1 to 1000. Default 20 (guide of the Enterprise reports; the SDK names no bounds). */
                limit?: number;
                /** Direction of the sort. `asc`, or `desc` if `order_by` is a metric. */
                order?: components["schemas"]["Order"];
                /** The sort column or a metric to rank by; some metrics rank over a range only. No source lists their names. */
                order_by?: string;
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of members or groups. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserActivityPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    analyticsSummaries: {
        parameters: {
            query: {
                /** First UTC day, not before 2026-01-01. */
                starting_date: string;
                /** The UTC day after the last, at most today and 366 days after the first. Default today. */
                ending_date?: components["parameters"]["ActivityEndingDate"];
                /** `rbac_group_id:ID`: only members of these groups (`rbac_group_...` or a bare UUID), by who was in a group on each UTC day. */
                "filter[]"?: string[];
                /** The SDK has it and names no bounds; all days come on one page without it. */
                limit?: number;
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The days. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitySummaryPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    enterpriseUsage: {
        parameters: {
            query: {
                /** Start of the window, inclusive. RFC 3339. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
                starting_at: components["parameters"]["EnterpriseStartingAt"];
                /** End of the window, exclusive, at most 31 days after the start. Defaults to now or 31 days after the start, whichever is earlier. */
                ending_at?: components["parameters"]["EnterpriseEndingAt"];
                /** Length of a bucket. Default one day. */
                bucket_width?: components["parameters"]["EnterpriseBucketWidth"];
                /** Buckets per page, at least 1. Default and maximum depend on `bucket_width`: 7 and 31 for `1d`, 24 and 168 for `1h`, 60 and 256 for `1m`. */
                limit?: components["parameters"]["EnterpriseBucketLimit"];
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split the results. `claude_tag_user_id` cannot be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
                "group_by[]"?: components["parameters"]["EnterpriseUsageGroupByDimensions"];
                /** Only Claude Tag usage of these categories, at most 100. Since 2026-09-04. */
                "claude_tag_categories[]"?: components["parameters"]["EnterpriseClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users, at most 100. Since 2026-09-04. */
                "claude_tag_user_ids[]"?: components["parameters"]["EnterpriseClaudeTagUserIds"];
                /** Only requests with these context windows, at most 100. */
                "context_windows[]"?: components["parameters"]["EnterpriseContextWindows"];
                /** Only these inference regions, at most 100. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["EnterpriseInferenceGeos"];
                /** Only these models, at most 100. */
                "models[]"?: components["parameters"]["EnterpriseModels"];
                /** Only these products, at most 100. It is `claude-tag` with a hyphen; `claude_tag` in the analytics reports. */
                "products[]"?: components["parameters"]["EnterpriseProducts"];
                /** Only members of these groups (`rbac_group_...` or UUID), at most 100, with membership per UTC day. */
                "rbac_group_ids[]"?: components["parameters"]["EnterpriseRbacGroupIds"];
                /** Only these Slack channels, at most 100. */
                "slack_channel_ids[]"?: components["parameters"]["EnterpriseSlackChannelIds"];
                /** Only these speeds, at most 100. */
                "speeds[]"?: components["parameters"]["EnterpriseSpeeds"];
                /** Only these users (`user_...`), at most 100. */
                "user_ids[]"?: components["parameters"]["EnterpriseUserIds"];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of buckets. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseUsagePage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    enterpriseCost: {
        parameters: {
            query: {
                /** Start of the window, inclusive. RFC 3339. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
                starting_at: components["parameters"]["EnterpriseStartingAt"];
                /** End of the window, exclusive, at most 31 days after the start. Defaults to now or 31 days after the start, whichever is earlier. */
                ending_at?: components["parameters"]["EnterpriseEndingAt"];
                /** Length of a bucket. Default one day. */
                bucket_width?: components["parameters"]["EnterpriseBucketWidth"];
                /** Buckets per page, at least 1. Default and maximum depend on `bucket_width`: 7 and 31 for `1d`, 24 and 168 for `1h`, 60 and 256 for `1m`. */
                limit?: components["parameters"]["EnterpriseBucketLimit"];
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split the results. `cost_type` has one row per component, and `token_type` one per token type. `claude_tag_user_id` cannot be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
                "group_by[]"?: components["parameters"]["EnterpriseCostGroupByDimensions"];
                /** Only Claude Tag usage of these categories, at most 100. Since 2026-09-04. */
                "claude_tag_categories[]"?: components["parameters"]["EnterpriseClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users, at most 100. Since 2026-09-04. */
                "claude_tag_user_ids[]"?: components["parameters"]["EnterpriseClaudeTagUserIds"];
                /** Only requests with these context windows, at most 100. */
                "context_windows[]"?: components["parameters"]["EnterpriseContextWindows"];
                /** Only these inference regions, at most 100. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["EnterpriseInferenceGeos"];
                /** Only these models, at most 100. */
                "models[]"?: components["parameters"]["EnterpriseModels"];
                /** Only these products, at most 100. It is `claude-tag` with a hyphen; `claude_tag` in the analytics reports. */
                "products[]"?: components["parameters"]["EnterpriseProducts"];
                /** Only members of these groups (`rbac_group_...` or UUID), at most 100, with membership per UTC day. */
                "rbac_group_ids[]"?: components["parameters"]["EnterpriseRbacGroupIds"];
                /** Only these Slack channels, at most 100. */
                "slack_channel_ids[]"?: components["parameters"]["EnterpriseSlackChannelIds"];
                /** Only these speeds, at most 100. */
                "speeds[]"?: components["parameters"]["EnterpriseSpeeds"];
                /** Only these users (`user_...`), at most 100. */
                "user_ids[]"?: components["parameters"]["EnterpriseUserIds"];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of buckets. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseCostPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    enterpriseUserUsage: {
        parameters: {
            query: {
                /** Start of the window, inclusive. RFC 3339. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
                starting_at: components["parameters"]["EnterpriseStartingAt"];
                /** End of the window, exclusive, at most 31 days after the start. Required with `bucket_width`; otherwise the default is now or 31 days after the start, whichever is earlier. */
                ending_at?: components["parameters"]["EnterpriseUserEndingAt"];
                /** Splits rows into time buckets of this length. Without it, each row covers the whole window. With it, `ending_at` is required; with `1m`, the window is at most 24 hours. */
                bucket_width?: components["parameters"]["EnterpriseUserBucketWidth"];
                /** Rows per page, 1 to 1000. Default 20. A row is one bucket of one combination. */
                limit?: components["parameters"]["RowLimit"];
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split the results. `claude_tag_user_id` cannot be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
                "group_by[]"?: components["parameters"]["EnterpriseUsageGroupByDimensions"];
                /** Direction of the sort. Default `desc`, the highest or latest first. */
                order?: components["parameters"]["OrderDirection"];
                /** The sort order of rows. */
                order_by?: components["schemas"]["EnterpriseUserUsageOrderBy"];
                /** Leaves out rows of deleted users and of people who left; pages can be short. Default false. */
                exclude_deleted_users?: components["parameters"]["EnterpriseExcludeDeletedUsers"];
                /** Only Claude Tag usage of these categories, at most 100. Since 2026-09-04. */
                "claude_tag_categories[]"?: components["parameters"]["EnterpriseClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users, at most 100. Since 2026-09-04. */
                "claude_tag_user_ids[]"?: components["parameters"]["EnterpriseClaudeTagUserIds"];
                /** Only requests with these context windows, at most 100. */
                "context_windows[]"?: components["parameters"]["EnterpriseContextWindows"];
                /** Only these inference regions, at most 100. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["EnterpriseInferenceGeos"];
                /** Only these models, at most 100. */
                "models[]"?: components["parameters"]["EnterpriseModels"];
                /** Only these products, at most 100. It is `claude-tag` with a hyphen; `claude_tag` in the analytics reports. */
                "products[]"?: components["parameters"]["EnterpriseProducts"];
                /** Only members of these groups (`rbac_group_...` or UUID), at most 100, with membership per UTC day. */
                "rbac_group_ids[]"?: components["parameters"]["EnterpriseRbacGroupIds"];
                /** Only these Slack channels, at most 100. */
                "slack_channel_ids[]"?: components["parameters"]["EnterpriseSlackChannelIds"];
                /** Only these speeds, at most 100. */
                "speeds[]"?: components["parameters"]["EnterpriseSpeeds"];
                /** Only these users (`user_...`), at most 100. */
                "user_ids[]"?: components["parameters"]["EnterpriseUserIds"];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of rows. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseUserUsagePage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    enterpriseUserCost: {
        parameters: {
            query: {
                /** Start of the window, inclusive. RFC 3339. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
                starting_at: components["parameters"]["EnterpriseStartingAt"];
                /** End of the window, exclusive, at most 31 days after the start. Required with `bucket_width`; otherwise the default is now or 31 days after the start, whichever is earlier. */
                ending_at?: components["parameters"]["EnterpriseUserEndingAt"];
                /** Splits rows into time buckets of this length. Without it, each row covers the whole window. With it, `ending_at` is required; with `1m`, the window is at most 24 hours. */
                bucket_width?: components["parameters"]["EnterpriseUserBucketWidth"];
                /** Rows per page, 1 to 1000. Default 20. Rows that `cost_type` and `token_type` add are not counted, so a page can have more. */
                limit?: components["parameters"]["FanOutRowLimit"];
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split the results. `cost_type` has one row per component, and `token_type` one per token type. `claude_tag_user_id` cannot be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
                "group_by[]"?: components["parameters"]["EnterpriseCostGroupByDimensions"];
                /** Direction of the sort. Default `desc`, the highest or latest first. */
                order?: components["parameters"]["OrderDirection"];
                /** The sort order of rows. */
                order_by?: components["schemas"]["EnterpriseUserCostOrderBy"];
                /** Leaves out rows of deleted users and of people who left; pages can be short. Default false. */
                exclude_deleted_users?: components["parameters"]["EnterpriseExcludeDeletedUsers"];
                /** Only Claude Tag usage of these categories, at most 100. Since 2026-09-04. */
                "claude_tag_categories[]"?: components["parameters"]["EnterpriseClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users, at most 100. Since 2026-09-04. */
                "claude_tag_user_ids[]"?: components["parameters"]["EnterpriseClaudeTagUserIds"];
                /** Only requests with these context windows, at most 100. */
                "context_windows[]"?: components["parameters"]["EnterpriseContextWindows"];
                /** Only these inference regions, at most 100. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["EnterpriseInferenceGeos"];
                /** Only these models, at most 100. */
                "models[]"?: components["parameters"]["EnterpriseModels"];
                /** Only these products, at most 100. It is `claude-tag` with a hyphen; `claude_tag` in the analytics reports. */
                "products[]"?: components["parameters"]["EnterpriseProducts"];
                /** Only members of these groups (`rbac_group_...` or UUID), at most 100, with membership per UTC day. */
                "rbac_group_ids[]"?: components["parameters"]["EnterpriseRbacGroupIds"];
                /** Only these Slack channels, at most 100. */
                "slack_channel_ids[]"?: components["parameters"]["EnterpriseSlackChannelIds"];
                /** Only these speeds, at most 100. */
                "speeds[]"?: components["parameters"]["EnterpriseSpeeds"];
                /** Only these users (`user_...`), at most 100. */
                "user_ids[]"?: components["parameters"]["EnterpriseUserIds"];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of rows. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseUserCostPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** The `last_id` of a page; returns the entries after it. */
                after_id?: components["parameters"]["AfterId"];
                /** The `first_id` of a page; returns the entries before it. */
                before_id?: components["parameters"]["BeforeId"];
                /** Entries per page, 1 to 1000. Default 20. */
                limit?: components["parameters"]["ListLimit"];
                /** Only keys in this state. */
                status?: components["schemas"]["ApiKeyStatus"];
                /** Only keys of this workspace (`wrkspc_...`). */
                workspace_id?: string;
                /** Only keys that this user (`user_...`) created. */
                created_by_user_id?: string;
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of keys. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listWorkspaces: {
        parameters: {
            query?: {
                /** The `last_id` of a page; returns the entries after it. */
                after_id?: components["parameters"]["AfterId"];
                /** The `first_id` of a page; returns the entries before it. */
                before_id?: components["parameters"]["BeforeId"];
                /** Entries per page, 1 to 1000. Default 20. */
                limit?: components["parameters"]["ListLimit"];
                /** Include archived workspaces. Default false. */
                include_archived?: boolean;
                /** Include the default workspace. Default false. Since about 2026-10-06. */
                include_default?: boolean;
                /** Only these workspaces, at most 100. */
                "ids[]"?: string[];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of workspaces. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspacePage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** The `last_id` of a page; returns the entries after it. */
                after_id?: components["parameters"]["AfterId"];
                /** The `first_id` of a page; returns the entries before it. */
                before_id?: components["parameters"]["BeforeId"];
                /** Entries per page, 1 to 1000. Default 20. */
                limit?: components["parameters"]["ListLimit"];
                /** Only the member with this address. */
                email?: string;
                /** Only members with one of these roles. */
                "roles[]"?: components["schemas"]["UserRole"][];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of members. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listServiceAccounts: {
        parameters: {
            query?: {
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Entries per page, 1 to 100. Default 20. */
                limit?: number;
                /** Include archived service accounts. Default false. */
                include_archived?: boolean;
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of service accounts. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listRbacGroups: {
        parameters: {
            query?: {
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Entries per page, 1 to 100. Default 20. The SDK names no bounds; these are those of service accounts. */
                limit?: components["parameters"]["TokenListLimit"];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of groups. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RbacGroupPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listSpendLimits: {
        parameters: {
            query?: {
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Entries per page, 1 to 100. Default 20. The SDK names no bounds; these are those of service accounts. */
                limit?: components["parameters"]["TokenListLimit"];
                /** Only limits of these scopes. A scope that the kind of organization does not have gets 400. */
                "scope_type[]"?: components["schemas"]["SpendLimitScopeType"][];
                /** Only limits of this workspace (`wrkspc_...`). A Claude Enterprise organization gets 400. */
                workspace_id?: string;
            };
            header: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. Must include `spend-limit-reads-2026-09-26`; others are allowed. */
                "anthropic-beta": components["parameters"]["SpendLimitsBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of spend limits. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendLimitPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listEffectiveSpendLimits: {
        parameters: {
            query?: {
                /** The `next_page` of the previous page, unchanged. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Members per page, 1 to 100. Default 20. The SDK names no bounds; these are those of service accounts. */
                limit?: number;
                /** Only rows of these periods. */
                "period[]"?: components["schemas"]["SpendLimitPeriod"][];
                /** Only these members (`user_...`), at most 100. */
                "user_ids[]"?: string[];
            };
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of members. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectiveSpendLimitPage"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** API version. Always send it. There is also `2026-10-21`; its only known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
                "anthropic-beta"?: components["parameters"]["AnthropicBeta"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The organization. */
            200: {
                headers: {
                    "request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}
