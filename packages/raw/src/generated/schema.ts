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
         * Counts tokens per bucket of one day, hour or minute, one result per combination of the grouped dimensions. Every bucket of the window is listed, oldest first, idle ones with empty `results`. Usage shows up within about 5 minutes; asking once a minute is fine, faster bursts while paging too. Code execution is not counted (see cost), nor is usage through other clouds. Legacy since 2026-10-29 and still served; successor: `/v1/organizations/analytics/usage`. Takes an Admin API key or an OAuth token with `org:admin`. Last seen 2026-09-11.
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
         * Cost in cents per UTC day, one result per combination of the grouped dimensions. No filters exist and cost can't be grouped by API key. Priority Tier cost is not included. Treat the last two days as still changing. Legacy since 2026-10-29 and still served; successor: `/v1/organizations/analytics/cost`. Takes an Admin API key or an OAuth token with `org:admin`. Last seen 2026-09-11.
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
         * One record per actor, terminal, place (remote or local) and customer type of ONE UTC day. There is no range: ask once a day. Activity appears after about one hour, and only data older than one hour is ever returned, so paging is stable. An organization with subscription users only gets an empty page. Takes an Admin API key or an OAuth token with `org:admin`. Last seen 2026-09-11.
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
         * One row per time bucket and combination of grouped dimensions that has usage; idle intervals have no row. Rows come by metric, highest first, unless `order_by=time`. Data starts 2026-01-01 and reaches back 365 days; one request spans at most 31 days (24 hours with `1m`). Takes an Admin API key or a Claude Enterprise key with `read:analytics`. Beta. Last seen 2026-11-20.
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
         * One row per time bucket and combination of grouped dimensions that has cost; idle intervals have no row. Cents after discount and before credits, with the list price beside it. Grouping by `cost_type` or `token_type` fans each row out, and those extra rows don't count towards `limit`. Windows, order and keys as in the usage twin. Beta. Last seen 2026-11-20.
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
    "/v1/organizations/analytics/usage_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enterprise token usage in time buckets.
         * All token usage of a Claude Enterprise organization per bucket, oldest first. A bucket lists its 100 largest groups at most, without a row for the rest. Figures are refreshed about every 4 hours, can take 24, and may change for 30 days. An organization has 60 requests a minute for all its analytics endpoints together. Data starts 2026-01-01 and reaches back 365 days; one request spans at most 31 days. Takes a Claude Enterprise key with `read:analytics` only. Legacy; successor: `/v1/organizations/analytics/usage`. Last seen 2026-11-20.
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
         * All cost of a Claude Enterprise organization per bucket, oldest first, in cents after discount with the list price beside it. A bucket lists its 100 largest groups at most, without a row for the rest. Refresh, window and key as in `enterpriseUsage`. Legacy; successor: `/v1/organizations/analytics/cost`. Last seen 2026-11-20.
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
         * One row per seat user, grouped combination and, with `bucket_width`, time bucket. Only usage that belongs to a seat user. No cap on rows. Refresh, window and key as in `enterpriseUsage`; 24 hours at most with `1m`. Legacy; successor: `/v1/organizations/analytics/usage` with `group_by[]=actor`. Last seen 2026-11-20.
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
         * One row per seat user, grouped combination and, with `bucket_width`, time bucket, in cents. Only cost that belongs to a seat user. Grouping by `cost_type` or `token_type` fans rows out beyond `limit`. Refresh, window and key as in `enterpriseUserUsage`. Legacy; successor: `/v1/organizations/analytics/cost` with `group_by[]=actor`. Last seen 2026-11-20.
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
         * Names and owners behind `api_key_id`. An unknown `offset` is ignored by the server: page with `after_id`. Takes an Admin API key or an OAuth token with `org:admin`. Last seen 2026-11-20.
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
         * Names behind `workspace_id`. The default workspace is left out unless `include_default=true`, archived ones unless `include_archived=true`. Takes an Admin API key or an OAuth token with `org:admin`. Last seen 2026-11-20.
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
         * Names and addresses behind `user_...` ids. Members who were removed are not known to be listed. Takes an Admin API key, an OAuth token with `org:admin`, or a Claude Enterprise key with `read:members`. Last seen 2026-11-20.
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
         * Names behind `svac_...` ids, newest first. Takes an OAuth token with `org:admin` and nothing else. The answer has no `has_more`: a null `next_page` is the end. Last seen 2026-11-20.
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
    "/v1/organizations/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization that the key belongs to.
         * The cheapest way to see whether a key works. Takes an Admin API key or an OAuth token with `org:admin`. Last seen 2026-11-20.
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
         * Length of a bucket of the Console cost report. Only the UTC day exists (2026-09-11).
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
         * Inference regions that can be filtered by. `not_available` stands for no region (2026-09-11).
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
         * Products that the Enterprise reports can be filtered by; mind the hyphen in `claude-tag` (2026-11-20).
         */
        EnterpriseProduct: "chat" | "chat_cowork_unified" | "claude-tag" | "claude_code" | "claude_design" | "claude_in_chrome" | "cowork" | "office_agent";
        /**
         * What rows of the analytics usage report can be sorted by (2026-11-20).
         */
        AnalyticsUsageOrderBy: "output_tokens" | "requests" | "time" | "total_tokens" | "uncached_input_tokens";
        /**
         * What rows of the analytics cost report can be sorted by (2026-11-20).
         */
        AnalyticsCostOrderBy: "amount" | "list_amount" | "time";
        /**
         * What rows of the Enterprise user usage report can be sorted by (2026-11-20).
         */
        EnterpriseUserUsageOrderBy: "output_tokens" | "requests" | "total_tokens" | "uncached_input_tokens";
        /**
         * What rows of the Enterprise user cost report can be sorted by (2026-11-20).
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
         * Roles that members can be filtered by (2026-11-20).
         */
        UserRole: "admin" | "billing" | "claude_code_user" | "developer" | "managed" | "membership_admin" | "owner" | "primary_owner" | "user";
        /** Service tier of a result (2026-09-11). */
        ReportedServiceTier: "batch" | "flex" | "flex_discount" | "priority" | "priority_on_demand" | "standard" | (string & {});
        /** Service tier in the Console cost report, which leaves Priority Tier out (2026-09-11). */
        CostServiceTier: "batch" | "standard" | (string & {});
        /** Context window of a result, in tokens (2026-09-11). */
        ReportedContextWindow: "0-200k" | "200k-1M" | (string & {});
        /** Inference region in the Console reports (2026-09-11). */
        ReportedInferenceGeo: "global" | "not_available" | "us" | (string & {});
        /** Inference region in the analytics and Enterprise reports, which answer null where there is none (2026-11-20). */
        AnalyticsInferenceGeo: "global" | "us" | (string & {});
        /** Speed of a result (2026-11-20). */
        ReportedSpeed: "fast" | "standard" | (string & {});
        /** Kind of actor of a row (2026-11-20). */
        ReportedActorType: "api_actor" | "federated_actor" | "service_account_actor" | "user_actor" | (string & {});
        /** Category of Claude Tag usage of a row (2026-11-20). */
        ReportedClaudeTagCategory: "dm" | "engaged" | "monitoring" | "proactive" | "scheduled" | (string & {});
        /** Product of an analytics row; two values appear here that can't be filtered by (2026-11-20). */
        ReportedProduct: "cc_security_autopatch" | "chat" | "chat_cowork_unified" | "claude_code" | "claude_console" | "claude_design" | "claude_in_chrome" | "claude_tag" | "cowork" | "managed_agents_api" | "message_batches_api" | "messages_api" | "office_agent" | "other" | (string & {});
        /** Product of an Enterprise result. `claude-in-slack` was the name of `claude-tag` until about 2026-08-22 (2026-11-20). */
        ReportedEnterpriseProduct: "chat" | "chat_cowork_unified" | "claude-in-slack" | "claude-tag" | "claude_code" | "claude_design" | "claude_in_chrome" | "cowork" | "office_agent" | (string & {});
        /** What a cost is for (2026-11-20). */
        CostType: "code_execution" | "session_usage" | "tokens" | "web_search" | (string & {});
        /** What a cost in the Enterprise reports is for (2026-11-20). */
        EnterpriseCostType: "code_execution" | "tokens" | "web_search" | (string & {});
        /** The kind of tokens a cost is for (2026-11-20). */
        TokenType: "cache_creation.ephemeral_1h_input_tokens" | "cache_creation.ephemeral_5m_input_tokens" | "cache_read_input_tokens" | "output_tokens" | "uncached_input_tokens" | (string & {});
        /** Whether Claude Code was paid for through the API or a subscription (2026-09-11). */
        CustomerType: "api" | "subscription" | (string & {});
        /** The subscription behind Claude Code activity (2026-09-11). */
        SubscriptionType: "enterprise" | "team" | (string & {});
        /** What kind of account made an API key (2026-11-20). */
        CreatorType: "service_account" | "user" | (string & {});
        /** State of an API key (2026-11-20). */
        ReportedApiKeyStatus: "active" | "archived" | "expired" | "inactive" | (string & {});
        /** Role of a member (2026-11-20). */
        ReportedUserRole: "admin" | "billing" | "claude_code_user" | "developer" | "managed" | "membership_admin" | "owner" | "primary_owner" | "user" | (string & {});
        /** Role of a service account in the organization (2026-11-20). */
        OrganizationRole: "admin" | "developer" | (string & {});
        /** Region where a workspace keeps its data (2026-10-06). */
        WorkspaceGeo: "us" | (string & {});
        /** Region where a workspace may run inference (2026-10-06). */
        WorkspaceInferenceGeo: "global" | "us" | (string & {});
        /** Kind of an error (2026-08-22). */
        ErrorType: "api_error" | "authentication_error" | "billing_error" | "conflict_error" | "invalid_request_error" | "not_found_error" | "overloaded_error" | "permission_error" | "rate_limit_error" | "request_too_large" | "timeout_error" | (string & {});
        /** Machine-readable reason of an error, where there is one (2026-11-20). */
        ErrorCode: "organization_not_enrolled_in_beta" | "organization_on_hold" | "organization_type_not_supported" | "parent_organization_required" | "sandbox_egress_restricted" | (string & {});
        /** The body of every error (2026-08-22). */
        ErrorEnvelope: {
            /**
             * Always `error`.
             */
            type: "error";
            /** What went wrong. */
            error: components["schemas"]["ErrorDetail"];
            /** Names the request towards support. In bodies since 2025-08-19; missing in some. */
            request_id?: string | null;
        };
        /** What went wrong (2026-08-22). */
        ErrorDetail: {
            /** Kind of the error. New kinds may come. */
            type: components["schemas"]["ErrorType"];
            /** A sentence for people. Don't match on it. */
            message: string;
            /** Machine-readable detail, where there is one. */
            details?: {
                /** The reason as a code. */
                error_code?: components["schemas"]["ErrorCode"];
            } & {
                [key: string]: unknown;
            };
        };
        /** An exact amount in cents as a decimal string, often with a fraction - `"123.78912"` is $1.2378912. That no sign or exponent beyond this pattern appears is an assumption. */
        DecimalCents: string;
        /** How pages of the Console reports follow each other. Ends when `has_more` is false (2026-09-11). */
        ReportCursor: {
            /** Whether another page follows. */
            has_more: boolean;
            /** Opaque cursor to send as `page`. Null when there is no other page. */
            next_page: string | null;
        };
        /** How pages of the analytics and Enterprise reports follow each other. A page may be empty and still have a successor; ends when `has_more` is false or `next_page` null (2026-11-20). */
        AnalyticsCursor: {
            /** Whether another page follows. */
            has_more: boolean;
            /** Opaque cursor to send as `page`, bound to the query. Answers 410 after a data refresh. */
            next_page: string | null;
            /**
             * Figures beyond this instant are incomplete. Null where no data covers the range yet.
             */
            data_refreshed_at: string | null;
            /** The organization. In the documents of the Enterprise reports until 2026-10-02, not in the SDK's types. */
            organization_id?: string;
        };
        /** How pages of keys, workspaces and members follow each other. Ends when `has_more` is false (2026-11-20). */
        IdCursor: {
            /** Whether more entries follow in the direction of paging. */
            has_more: boolean;
            /** First id of the page; send as `before_id` to page back. */
            first_id: string | null;
            /** Last id of the page; send as `after_id` to page on. */
            last_id: string | null;
        };
        /** How pages of service accounts follow each other. There is no `has_more`; ends when `next_page` is null (2026-11-20). */
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
            /** Buckets, oldest first, idle ones included, `limit` at most. */
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
            /** One result a combination of grouped dimensions. Empty where nothing was used. */
            results: components["schemas"]["MessagesUsageResult"][];
        };
        /** Token counts of one combination of grouped dimensions. Total input is uncached input, cache reads and both kinds of cache creation together (2026-09-11). */
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
            /** User account. Null where not grouped, or the request did not use OAuth. */
            account_id: string | null;
            /** API key. Null where not grouped, or for Console, Playground and Workbench usage even when grouped. */
            api_key_id: string | null;
            /** Service account. Null where not grouped, or the request did not come through OIDC federation. */
            service_account_id: string | null;
            /** Workspace. Null where not grouped, or for the default workspace even when grouped. */
            workspace_id: string | null;
            /** Model. Null where not grouped. */
            model: string | null;
            /** Context window. Null where not grouped. */
            context_window: components["schemas"]["ReportedContextWindow"] | null;
            /** Service tier. Null where not grouped. */
            service_tier: components["schemas"]["ReportedServiceTier"] | null;
            /** Inference region. Null where not grouped. */
            inference_geo: components["schemas"]["ReportedInferenceGeo"] | null;
            /** Speed. Can be grouped by, but whether the answer names it is not documented. */
            speed?: components["schemas"]["ReportedSpeed"] | null;
        };
        /** A page of the Console cost report (2026-09-11). */
        CostPage: components["schemas"]["ReportCursor"] & {
            /** Days, oldest first, `limit` at most. */
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
            /** One result a combination of grouped dimensions. Empty where nothing was spent. */
            results: components["schemas"]["CostResult"][];
        };
        /** The cost of one combination of grouped dimensions (2026-09-11). */
        CostResult: {
            /** Cost in cents, not dollars - `"123.45"` is $1.2345. */
            amount: components["schemas"]["DecimalCents"];
            /** ISO 4217 code. So far always `USD`. */
            currency: string;
            /** Workspace. Null where not grouped, or for the default workspace even when grouped. */
            workspace_id: string | null;
            /** What was paid for, in words. Null where not grouped by description. */
            description: string | null;
            /** Kind of cost. Null where not grouped by description. */
            cost_type: components["schemas"]["CostType"] | null;
            /** Model. Null where not grouped by description, or where the cost is not for tokens. */
            model: string | null;
            /** Context window. Null where not grouped by description, or where the cost is not for tokens. */
            context_window: components["schemas"]["ReportedContextWindow"] | null;
            /** Service tier. Null where not grouped by description, or where the cost is not for tokens. */
            service_tier: components["schemas"]["CostServiceTier"] | null;
            /** Kind of tokens. Null where not grouped by description, or where the cost is not for tokens. */
            token_type: components["schemas"]["TokenType"] | null;
            /** Inference region. Null where not grouped by description. */
            inference_geo: components["schemas"]["ReportedInferenceGeo"] | null;
        };
        /** A page of Claude Code activity of one UTC day (2026-09-11). */
        ClaudeCodePage: components["schemas"]["ReportCursor"] & {
            /** Records, `limit` at most. */
            data: components["schemas"]["ClaudeCodeRecord"][];
        };
        /** Activity of one actor on one UTC day, split by terminal, remote or local, and customer type (2026-09-11). */
        ClaudeCodeRecord: {
            /** The UTC day, as midnight (`2025-08-08T00:00:00Z`). Older texts say a bare date. */
            date: string;
            /** The organization, a UUID. */
            organization_id: string;
            /** Who was active. */
            actor: components["schemas"]["ClaudeCodeActor"];
            /** Whether the API or a subscription paid. */
            customer_type: components["schemas"]["CustomerType"];
            /** Kind of subscription. Null or missing for API customers. */
            subscription_type?: components["schemas"]["SubscriptionType"] | null;
            /** Where Claude Code ran, for example `vscode`, `iTerm.app`, `tmux`. Open. */
            terminal_type: string;
            /** True for Claude Code on the web, false on a local machine. Always sent since 2026-08-14, missing in older answers. */
            is_remote?: boolean;
            /** What was done. */
            core_metrics: components["schemas"]["ClaudeCodeMetrics"];
            /** How often edits were accepted and rejected, by tool. Known keys are `edit_tool`, `multi_edit_tool`, `notebook_edit_tool` and `write_tool`; others may come. */
            tool_actions: {
                [key: string]: components["schemas"]["ClaudeCodeToolActions"];
            };
            /** Tokens and estimated cost by model. */
            model_breakdown: components["schemas"]["ClaudeCodeModelUsage"][];
        };
        /** Who used Claude Code. Unrelated to the actors of the analytics reports, though two tags are the same (2026-09-11). */
        ClaudeCodeActor: components["schemas"]["ClaudeCodeUserActor"] | components["schemas"]["ClaudeCodeApiActor"];
        /** Somebody who signed in (2026-09-11). */
        ClaudeCodeUserActor: {
            /**
             * Tells the kinds of actors apart.
             */
            type: "user_actor";
            /** The person's address. */
            email_address: string;
        };
        /** Somebody who used an API key (2026-09-11). */
        ClaudeCodeApiActor: {
            /**
             * Tells the kinds of actors apart.
             */
            type: "api_actor";
            /** Name of the key, not its id. Names need not be unique. */
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
        /** How often people took or refused what a tool proposed (2026-09-11). */
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
            /** What it will have cost, estimated. */
            estimated_cost: components["schemas"]["ClaudeCodeEstimatedCost"];
        };
        /** Tokens by kind (2026-09-11). */
        ClaudeCodeTokens: {
            /** Input tokens outside the cache. */
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
            /** Cents, as a JSON number. Whether fractions occur is not known. */
            amount: number;
            /** ISO 4217 code. So far always `USD`. */
            currency: string;
        };
        /** A page of the analytics usage report (2026-11-20). */
        AnalyticsUsagePage: components["schemas"]["AnalyticsCursor"] & {
            /** Rows, `limit` at most. Empty does not mean the end. */
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
            /** Uncached input, cache reads, both kinds of cache creation and output together. */
            total_tokens: number;
            /** Calls of server tools. */
            server_tool_use: components["schemas"]["ServerToolUse"];
            /** Number of requests; execution spans where the row is about sandboxes. May be null. */
            requests: number | null;
        };
        /** A page of the analytics cost report (2026-11-20). */
        AnalyticsCostPage: components["schemas"]["AnalyticsCursor"] & {
            /** Rows; more than `limit` where `cost_type` or `token_type` fan out. Empty does not mean the end. */
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
            /** Number of requests. Null where grouped by `cost_type` or `token_type`. */
            requests: number | null;
        };
        /** The dimensions of an analytics row. Every key is always there; null unless it is grouped (2026-11-20). */
        AnalyticsUsageGroup: {
            /** Who it is attributed to - user before service account before federated identity before API key. Null also where nobody can be named; several such rows may stand side by side. */
            actor: components["schemas"]["AnalyticsActor"] | null;
            /** Kind of actor. Null where not grouped. */
            actor_type: components["schemas"]["ReportedActorType"] | null;
            /** Managed Agents agent. Null also outside a managed session. */
            agent_id: string | null;
            /** Key that authenticated the requests. Null also where there was none. */
            api_key_id: string | null;
            /** Category of Claude Tag usage. Null also for everything else. */
            claude_tag_category: components["schemas"]["ReportedClaudeTagCategory"] | null;
            /** Slack user. Null also outside Claude Tag, or where it is nobody's in particular. */
            claude_tag_user_id: string | null;
            /** Context window. Null also where there is none, as for code execution. */
            context_window: components["schemas"]["ReportedContextWindow"] | null;
            /** Managed Agents deployment. Null also where none started the session. */
            deployment_id: string | null;
            /** Managed Agents environment. Null also outside a managed session. */
            environment_id: string | null;
            /** Inference region. Null also where it is unset, which the filter calls `not_available`. */
            inference_geo: components["schemas"]["AnalyticsInferenceGeo"] | null;
            /** Model. Null also where there is none, as for code execution. */
            model: string | null;
            /** Child organization, a UUID. Null where not grouped. */
            organization_id: string | null;
            /** Product. Null also where none can be named, as for code execution. */
            product: components["schemas"]["ReportedProduct"] | null;
            /** Group of the member. Null also for the one row of members in no group. Members of two groups are in both rows, so sums can exceed the total. */
            rbac_group_id: string | null;
            /** Service tier. Null also where there is none, as in all Enterprise usage. */
            service_tier: components["schemas"]["ReportedServiceTier"] | null;
            /** Managed Agents session. Null also outside a managed session. */
            session_id: string | null;
            /** Slack channel. Null also outside Slack, or where it was not recorded. */
            slack_channel_id: string | null;
            /** Speed. Null where not grouped. */
            speed: components["schemas"]["ReportedSpeed"] | null;
            /** User profile. Null also where there is none, as in all Enterprise usage. */
            user_profile_id: string | null;
            /** Workspace, the default one with its real id. Null also for all Enterprise usage. */
            workspace_id: string | null;
        };
        /** The dimensions of an analytics cost row - those of usage, cost type and token type (2026-11-20). */
        AnalyticsCostGroup: components["schemas"]["AnalyticsUsageGroup"] & {
            /** Kind of cost. Null where the row is the combined total. */
            cost_type: components["schemas"]["CostType"] | null;
            /** Kind of tokens. Null also where `cost_type` is not `tokens`. */
            token_type: components["schemas"]["TokenType"] | null;
        };
        /** Who usage is attributed to (2026-11-20). */
        AnalyticsActor: components["schemas"]["UserActor"] | components["schemas"]["ServiceAccountActor"] | components["schemas"]["FederatedActor"] | components["schemas"]["ApiActor"];
        /** A person (2026-11-20). */
        UserActor: {
            /**
             * Tells the kinds of actors apart.
             */
            type: "user_actor";
            /** The user, `user_...`. */
            user_id: string;
            /** The address, where known. */
            email_address: string | null;
            /** The name, where known. `Deleted User` for deleted ones. */
            name: string | null;
            /** Whether the account was deleted. */
            deleted: boolean;
        };
        /** A service account (2026-11-20). */
        ServiceAccountActor: {
            /**
             * Tells the kinds of actors apart.
             */
            type: "service_account_actor";
            /** The service account, `svac_...`. */
            service_account_id: string;
        };
        /** An identity of another provider. It has no id (2026-11-20). */
        FederatedActor: {
            /**
             * Tells the kinds of actors apart.
             */
            type: "federated_actor";
            /** Who vouches for the identity. */
            provider: components["schemas"]["FederatedProvider"];
            /** The identity at its provider, where known. */
            subject: string | null;
        };
        /** An API key, where nobody else can be named (2026-11-20). */
        ApiActor: {
            /**
             * Tells the kinds of actors apart.
             */
            type: "api_actor";
            /** The key, `apikey_...`. */
            api_key_id: string;
        };
        /** Who vouches for a federated identity (2026-11-20). */
        FederatedProvider: components["schemas"]["AwsProvider"] | components["schemas"]["AzureProvider"] | components["schemas"]["GcpProvider"] | components["schemas"]["OidcProvider"];
        /** Amazon Web Services (2026-11-20). */
        AwsProvider: {
            /**
             * Tells the providers apart.
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
             * Tells the providers apart.
             */
            type: "azure";
            /** The Azure subscription. */
            subscription_id: string;
        };
        /** Google Cloud (2026-11-20). */
        GcpProvider: {
            /**
             * Tells the providers apart.
             */
            type: "gcp";
            /** The Google Cloud project. */
            project_number: string;
        };
        /** Any other OpenID Connect issuer (2026-11-20). */
        OidcProvider: {
            /**
             * Tells the providers apart.
             */
            type: "oidc";
            /** The issuer, where known. */
            issuer: string | null;
        };
        /** Dimensions of the Enterprise reports. Null unless grouped. The last four joined the answers during 2026, so older ones lack them (2026-11-20). */
        EnterpriseDimensions: {
            /** Context window. Null also where there is none. */
            context_window: components["schemas"]["ReportedContextWindow"] | null;
            /** Inference region. Null also where it is unset. */
            inference_geo: components["schemas"]["AnalyticsInferenceGeo"] | null;
            /** Model. Null also where there is none. */
            model: string | null;
            /** Product. Null also where none can be named. */
            product: components["schemas"]["ReportedEnterpriseProduct"] | null;
            /** Speed. Null where not grouped. */
            speed: components["schemas"]["ReportedSpeed"] | null;
            /** Category of Claude Tag usage. Null also for everything else. Since 2026-09-04. */
            claude_tag_category?: components["schemas"]["ReportedClaudeTagCategory"] | null;
            /** Slack user. Null also outside Claude Tag. Since 2026-09-04. */
            claude_tag_user_id?: string | null;
            /** Group of the member. Null also for members in no group. Groups overlap, so sums can exceed the total. */
            rbac_group_id?: string | null;
            /** Slack channel. Null also outside Slack. */
            slack_channel_id?: string | null;
        };
        /** Dimensions that only the Enterprise cost reports have (2026-11-20). */
        EnterpriseCostDimensions: {
            /** Kind of cost. Null where not grouped. */
            cost_type: components["schemas"]["EnterpriseCostType"] | null;
            /** Kind of tokens. Null where not grouped, or where the cost is not for tokens. */
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
            /** Number of requests. May be null. */
            requests: number | null;
        };
        /** A seat user (2026-11-20). */
        EnterpriseUserActor: {
            /**
             * Always a user here.
             */
            type: "user_actor";
            /** The user, `user_...`. */
            user_id: string;
            /** The address, where known. Missing in answers before 2026-10-02. */
            email_address?: string | null;
            /**
             * @deprecated
             * Former name of `email_address`; last seen 2026-10-02.
             */
            email?: string | null;
            /** The name, where known. */
            name?: string | null;
            /** Whether the account was deleted. */
            deleted: boolean;
        };
        /** Whom and when an Enterprise user row is about (2026-11-20). */
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
            /** Buckets, oldest first, `limit` at most. */
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
            /** One result a combination of grouped dimensions, the 100 largest at most. Empty where there is no data. */
            results: components["schemas"]["EnterpriseUsageResult"][];
        };
        /** Counts of one combination of grouped dimensions. There is no `total_tokens` here (2026-11-20). */
        EnterpriseUsageResult: components["schemas"]["EnterpriseUsageFigures"] & components["schemas"]["EnterpriseDimensions"];
        /** A page of the Enterprise cost report (2026-11-20). */
        EnterpriseCostPage: components["schemas"]["AnalyticsCursor"] & {
            /** Buckets, oldest first, `limit` at most. */
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
            /** One result a combination of grouped dimensions, the 100 largest at most. Empty where there is no data. */
            results: components["schemas"]["EnterpriseCostResult"][];
        };
        /** Amounts of one combination of grouped dimensions (2026-11-20). */
        EnterpriseCostResult: components["schemas"]["AnalyticsCostFigures"] & components["schemas"]["EnterpriseDimensions"] & components["schemas"]["EnterpriseCostDimensions"];
        /** A page of the Enterprise user usage report (2026-11-20). */
        EnterpriseUserUsagePage: components["schemas"]["AnalyticsCursor"] & {
            /** Rows, `limit` at most. Empty does not mean the end. */
            data: components["schemas"]["EnterpriseUserUsageRow"][];
        };
        /** Usage of one seat user (2026-11-20). */
        EnterpriseUserUsageRow: components["schemas"]["EnterpriseUserBounds"] & components["schemas"]["EnterpriseUsageFigures"] & {
            /** Uncached input, cache reads, both kinds of cache creation and output together. */
            total_tokens: number;
        } & components["schemas"]["EnterpriseDimensions"];
        /** A page of the Enterprise user cost report (2026-11-20). */
        EnterpriseUserCostPage: components["schemas"]["AnalyticsCursor"] & {
            /** Rows; more than `limit` where `cost_type` or `token_type` fan out. Empty does not mean the end. */
            data: components["schemas"]["EnterpriseUserCostRow"][];
        };
        /** Cost of one seat user (2026-11-20). */
        EnterpriseUserCostRow: components["schemas"]["EnterpriseUserBounds"] & components["schemas"]["AnalyticsCostFigures"] & components["schemas"]["EnterpriseDimensions"] & components["schemas"]["EnterpriseCostDimensions"];
        /** A page of API keys (2026-11-20). */
        ApiKeyPage: components["schemas"]["IdCursor"] & {
            /** Keys, `limit` at most. */
            data: components["schemas"]["ApiKey"][];
        };
        /** An API key, without the key itself (2026-11-20). */
        ApiKey: {
            /** The key's id, `apikey_...`. */
            id: string;
            /**
             * Always `api_key`.
             */
            type: "api_key";
            /** The name people gave it. */
            name: string;
            /** State of the key. */
            status: components["schemas"]["ReportedApiKeyStatus"];
            /** First and last characters of the key. */
            partial_key_hint: string | null;
            /**
             * When it was made.
             */
            created_at: string;
            /**
             * When it ends, null for never.
             */
            expires_at: string | null;
            /** Who made it. Null where not known. */
            created_by: components["schemas"]["ApiKeyCreator"] | null;
            /** Whom the key acts for. Null for nobody, missing in older answers. */
            principal?: components["schemas"]["ApiKeyPrincipal"] | null;
            /** Where the key is valid. Missing in answers before 2026-10-10, which have `workspace_id` instead. */
            scope?: components["schemas"]["ApiKeyScope"];
            /**
             * @deprecated
             * Workspace of the key, null for the default one. In answers of version 2023-06-01; use `scope`.
             */
            workspace_id?: string | null;
        };
        /** Who made an API key (2026-11-20). */
        ApiKeyCreator: {
            /** The account's id, `user_...` or `svac_...`. */
            id: string;
            /** Kind of account. */
            type: components["schemas"]["CreatorType"];
        };
        /** Whom an API key acts for. Two tags are of answers before 2026-10-10 (2026-11-20). */
        ApiKeyPrincipal: components["schemas"]["ApiKeyUserPrincipal"] | components["schemas"]["ApiKeyServiceAccountPrincipal"] | components["schemas"]["ApiKeyOlderPrincipal"];
        /** The key acts for a user (2026-11-20). */
        ApiKeyUserPrincipal: {
            /**
             * Tells the kinds apart.
             */
            type: "user_actor";
            /** The user, `user_...`. */
            user_id: string;
        };
        /** The key acts for a service account (2026-11-20). */
        ApiKeyServiceAccountPrincipal: {
            /**
             * Tells the kinds apart.
             */
            type: "service_account_actor";
            /** The service account, `svac_...`. */
            service_account_id: string;
        };
        /** The same in answers before 2026-10-10 (2026-08-14). */
        ApiKeyOlderPrincipal: {
            /**
             * Tells the kinds apart.
             */
            type: "user" | "service_account";
            /** The account's id, `user_...` or `svac_...`. */
            id: string;
        };
        /** Where an API key is valid (2026-11-20). */
        ApiKeyScope: components["schemas"]["ApiKeyOrganizationScope"] | components["schemas"]["ApiKeyWorkspaceScope"];
        /** Valid in the whole organization (2026-11-20). */
        ApiKeyOrganizationScope: {
            /**
             * Tells the scopes apart.
             */
            type: "organization";
        };
        /** Valid in one workspace (2026-11-20). */
        ApiKeyWorkspaceScope: {
            /**
             * Tells the scopes apart.
             */
            type: "workspace";
            /** The workspace, the default one with its real id. */
            workspace_id: string;
        };
        /** A page of workspaces (2026-11-20). */
        WorkspacePage: components["schemas"]["IdCursor"] & {
            /** Workspaces, `limit` at most. */
            data: components["schemas"]["Workspace"][];
        };
        /** A workspace (2026-11-20). */
        Workspace: {
            /** The workspace's id, `wrkspc_...`. */
            id: string;
            /**
             * Always `workspace`.
             */
            type: "workspace";
            /** Its name; `Default` for the default one. */
            name: string;
            /**
             * When it was made.
             */
            created_at: string;
            /**
             * When it was archived, null if it is not.
             */
            archived_at: string | null;
            /** Its colour in the Console, `#RRGGBB`. */
            display_color: string;
            /** Its compartment, a UUID. */
            compartment_id: string;
            /** Its own encryption key, `ekey_...`, where it has one. */
            external_key_id: string | null;
            /** Labels that people gave it. */
            tags: {
                [key: string]: string;
            };
            /** Where its data lives. */
            data_residency: components["schemas"]["WorkspaceDataResidency"];
            /** Its user profile, `uprof_...`. Known from the SDK's types only. */
            user_profile_id?: string | null;
        };
        /** Where a workspace keeps data and runs inference (2026-10-06). */
        WorkspaceDataResidency: {
            /** Where data is kept. */
            workspace_geo: components["schemas"]["WorkspaceGeo"];
            /** Where inference runs by default. */
            default_inference_geo: components["schemas"]["WorkspaceInferenceGeo"];
            /** Where inference may run. */
            allowed_inference_geos: "unrestricted" | components["schemas"]["WorkspaceInferenceGeo"][];
        };
        /** A page of members (2026-11-20). */
        UserPage: components["schemas"]["IdCursor"] & {
            /** Members, `limit` at most. */
            data: components["schemas"]["User"][];
        };
        /** A member of the organization (2026-11-20). */
        User: {
            /** The user's id, `user_...`. */
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
            /** Service accounts, newest first, `limit` at most. */
            data: components["schemas"]["ServiceAccount"][];
        };
        /** A service account (2026-11-20). */
        ServiceAccount: {
            /** The service account's id, `svac_...`. */
            id: string;
            /**
             * Always `service_account`.
             */
            type: "service_account";
            /** Its name, a slug. */
            name: string;
            /** What it is for, where somebody wrote it down. */
            description: string | null;
            /** Role in the organization. */
            organization_role: components["schemas"]["OrganizationRole"];
            /**
             * When it was made.
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
            /** Who made it, where known. */
            created_by_actor_id: string | null;
            /** Who changed it last, where known. */
            updated_by_actor_id: string | null;
            /** Who archived it, where known. */
            archived_by_actor_id: string | null;
        };
        /** An organization (2026-11-20). */
        Organization: {
            /** The organization's id, a UUID. */
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
        /** The request was refused. 400 bad parameters, 401 bad key, 402 billing, 403 wrong key type or scope, 404 unknown, 410 analytics cursor expired after a data refresh (start again), 429 rate limit. */
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
        /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
        AnthropicVersion: string;
        /** Beta features to opt into, joined by commas. An unknown name is refused with 400. */
        AnthropicBeta: string[];
        /** Beta features to opt into, joined by commas. Must name `analytics-usage-cost-2026-08-24`; other names may stand beside it. */
        AnalyticsBeta: string[];
        /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
        Page: string;
        /** The `last_id` of the page before; gives the entries behind it. */
        AfterId: string;
        /** The `first_id` of the page behind; gives the entries before it. */
        BeforeId: string;
        /** Entries per page, 1 to 1000. Default 20. */
        ListLimit: number;
        /** Rows per page, 1 to 1000. Default 20. A row is one bucket of one combination. */
        RowLimit: number;
        /** Rows per page, 1 to 1000. Default 20. Rows that `cost_type` and `token_type` add are not counted, so a page may hold more. */
        FanOutRowLimit: number;
        /** Direction of the sort. Default `desc`, the highest or latest first. */
        OrderDirection: components["schemas"]["Order"];
        /** Length of a time bucket. Without it there is one aggregate over the whole range, whose bounds are rounded down to the hour. With it `ending_at` is required; with `1m` the range is 24 hours at most. */
        TimeBucketWidth: components["schemas"]["BucketWidth"];
        /** Start of the range, inclusive. RFC 3339 with an offset. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
        AnalyticsStartingAt: string;
        /** End of the range, exclusive, 31 days after the start at most. Required with `time_bucket_width`; else it defaults to now or 31 days after the start, whichever is earlier. */
        AnalyticsEndingAt: string;
        /** Leave out rows of deleted users; a page may then be short. Needs `group_by[]=actor`. */
        AnalyticsExcludeDeletedUsers: boolean;
        /** Only these actors (`user_`, `svac_`, `apikey_` ids). An `apikey_` id matches only usage attributed to the key itself; for every request a key authenticated use `api_key_ids[]`. Federated actors have no id. */
        AnalyticsActorIds: string[];
        /** Only actors of these kinds. */
        AnalyticsActorTypes: components["schemas"]["ActorType"][];
        /** Only these Managed Agents agents. Console organizations only. */
        AnalyticsAgentIds: string[];
        /** Only requests that these keys (`apikey_...`) authenticated. A null entry, sent as the empty `api_key_ids[]=`, also matches usage without a key. Console organizations only. */
        AnalyticsApiKeyIds: (string | null)[];
        /** Only Claude Tag usage of these categories. */
        AnalyticsClaudeTagCategories: components["schemas"]["ClaudeTagCategory"][];
        /** Only Claude Tag usage of these Slack users. */
        AnalyticsClaudeTagUserIds: string[];
        /** Only requests with these context windows. Plural here; the Console messages report says `context_window[]`. */
        AnalyticsContextWindows: components["schemas"]["ContextWindow"][];
        /** Only sessions that these Managed Agents deployments started. Console organizations only. */
        AnalyticsDeploymentIds: string[];
        /** Only these Managed Agents environments. Console organizations only. */
        AnalyticsEnvironmentIds: string[];
        /** Only these Managed Agents sessions (`sesn_...`). Console organizations only. */
        AnalyticsSessionIds: string[];
        /** Only these inference regions. `not_available` matches rows whose region is null. */
        AnalyticsInferenceGeos: components["schemas"]["InferenceGeo"][];
        /** Only these models. Default all. */
        AnalyticsModels: string[];
        /** Only these child organizations (UUID or `org_...`). For reports of a parent organization, with a key made there; an organization that is not its child matches nothing. Since 2026-11-09. */
        AnalyticsOrganizationIds: string[];
        /** Only these products. Default all. Here it is `claude_tag`; the older Enterprise reports say `claude-tag`. */
        AnalyticsProducts: components["schemas"]["Product"][];
        /** Only members of these groups (`rbac_group_...` or UUID), judged per UTC day. */
        AnalyticsRbacGroupIds: string[];
        /** Only these service tiers. Enterprise usage has no tier, so nothing matches there. */
        AnalyticsServiceTiers: components["schemas"]["ServiceTier"][];
        /** Only these Slack channels. */
        AnalyticsSlackChannelIds: string[];
        /** Only these speeds. */
        AnalyticsSpeeds: components["schemas"]["Speed"][];
        /** Only these user profiles (`uprof_...`). Console organizations only. */
        AnalyticsUserProfileIds: string[];
        /** Only these workspaces (`wrkspc_...`, the default one by its real id). Enterprise usage has no workspace, so nothing matches there. */
        AnalyticsWorkspaceIds: string[];
        /** Start of the window, inclusive. RFC 3339. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
        EnterpriseStartingAt: string;
        /** End of the window, exclusive, 31 days after the start at most. Defaults to now or that bound, whichever is earlier. */
        EnterpriseEndingAt: string;
        /** End of the window, exclusive, 31 days after the start at most. Required with `bucket_width`; else it defaults to now or that bound, whichever is earlier. */
        EnterpriseUserEndingAt: string;
        /** Length of a bucket. Default one day. */
        EnterpriseBucketWidth: components["schemas"]["BucketWidth"];
        /** Splits rows into time buckets of this length. Without it each row covers the whole window. With it `ending_at` is required; with `1m` the window is 24 hours at most. */
        EnterpriseUserBucketWidth: components["schemas"]["BucketWidth"];
        /** Buckets per page, at least 1. Default and maximum depend on `bucket_width`: 7 and 31 for `1d`, 24 and 168 for `1h`, 60 and 256 for `1m`. */
        EnterpriseBucketLimit: number;
        /** Dimensions that split the results. */
        EnterpriseUsageGroupByDimensions: components["schemas"]["EnterpriseUsageGroupBy"][];
        /** Dimensions that split the results. `cost_type` gives one row a component, `token_type` one a token type. */
        EnterpriseCostGroupByDimensions: components["schemas"]["EnterpriseCostGroupBy"][];
        /** Leave out rows of deleted users. Default false. */
        EnterpriseExcludeDeletedUsers: boolean;
        /** Only Claude Tag usage of these categories, 100 at most. Since 2026-09-04. */
        EnterpriseClaudeTagCategories: components["schemas"]["ClaudeTagCategory"][];
        /** Only Claude Tag usage of these Slack users, 100 at most. Since 2026-09-04. */
        EnterpriseClaudeTagUserIds: string[];
        /** Only requests with these context windows, 100 at most. */
        EnterpriseContextWindows: components["schemas"]["ContextWindow"][];
        /** Only these inference regions, 100 at most. `not_available` matches rows whose region is null. */
        EnterpriseInferenceGeos: components["schemas"]["InferenceGeo"][];
        /** Only these models, 100 at most. */
        EnterpriseModels: string[];
        /** Only these products, 100 at most. Here it is `claude-tag` with a hyphen; the analytics reports say `claude_tag`. */
        EnterpriseProducts: components["schemas"]["EnterpriseProduct"][];
        /** Only members of these groups (`rbac_group_...`), 100 at most. */
        EnterpriseRbacGroupIds: string[];
        /** Only these Slack channels, 100 at most. */
        EnterpriseSlackChannelIds: string[];
        /** Only these speeds, 100 at most. */
        EnterpriseSpeeds: components["schemas"]["Speed"][];
        /** Only these users (`user_...`), 100 at most. */
        EnterpriseUserIds: string[];
    };
    requestBodies: never;
    headers: {
        /** Names the request towards support. On every response. */
        RequestId: string;
        /** Seconds to wait, or an HTTP date. On most 429 answers, but was seen missing on Admin API ones. */
        RetryAfter: string;
    };
    pathItems: never;
}
export interface operations {
    messagesUsage: {
        parameters: {
            query: {
                /** Start of the window, inclusive. RFC 3339; snapped down to the UTC minute, hour or day of the bucket width. */
                starting_at: string;
                /** End of the window, exclusive: buckets that end at or before it. Must be after `starting_at`, else 400. What the server does without it is not documented, so send it. */
                ending_at?: string;
                /** Length of a bucket. Default one day. */
                bucket_width?: components["schemas"]["BucketWidth"];
                /** Buckets per page, at least 1. Default and maximum depend on `bucket_width`: 7 and 31 for `1d`, 24 and 168 for `1h`, 60 and 1440 for `1m`. */
                limit?: number;
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Only usage of these user accounts (usage signed in through OAuth). */
                "account_ids[]"?: string[];
                /** Only usage of these API keys (`apikey_...`). Console and Playground usage has no key and can't be selected. */
                "api_key_ids[]"?: string[];
                /** Only usage of these service accounts (`svac_...`). */
                "service_account_ids[]"?: string[];
                /** Only usage of these workspaces (`wrkspc_...`). No value is known that selects the default workspace. */
                "workspace_ids[]"?: string[];
                /** Only usage of these models. */
                "models[]"?: string[];
                /** Only requests with these context windows. Singular here; the analytics reports say `context_windows[]`. */
                "context_window[]"?: components["schemas"]["ContextWindow"][];
                /** Only usage in these service tiers. */
                "service_tiers[]"?: components["schemas"]["ServiceTier"][];
                /** Only usage in these inference regions. `not_available` stands for models released before February 2026. */
                "inference_geos[]"?: components["schemas"]["InferenceGeo"][];
                /** Only usage at these speeds. Was refused without the header `anthropic-beta` with `fast-mode-2026-02-01`. */
                "speeds[]"?: components["schemas"]["Speed"][];
                /** Dimensions that split each bucket into results, 5 at most (the server answers 400 beyond). Without it each bucket has one total. */
                "group_by[]"?: components["schemas"]["MessagesGroupBy"][];
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** Start of the window, inclusive. RFC 3339; snapped down to the UTC day. */
                starting_at: string;
                /** End of the window, exclusive. Must lie in a later UTC day than `starting_at`, else 400. Without it the server was seen to compute an end near the start of the current UTC day, so send it. */
                ending_at?: string;
                /** Length of a bucket. Only one day exists. */
                bucket_width?: components["schemas"]["CostBucketWidth"];
                /** Buckets per page, 1 to 31. Default 7. */
                limit?: number;
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split each day into results. `description` also fills model, cost type, token type, tier, context window and region. */
                "group_by[]"?: components["schemas"]["CostGroupBy"][];
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** End of the range, exclusive, 31 days after the start at most. Required with `time_bucket_width`; else it defaults to now or 31 days after the start, whichever is earlier. */
                ending_at?: components["parameters"]["AnalyticsEndingAt"];
                /** Length of a time bucket. Without it there is one aggregate over the whole range, whose bounds are rounded down to the hour. With it `ending_at` is required; with `1m` the range is 24 hours at most. */
                time_bucket_width?: components["parameters"]["TimeBucketWidth"];
                /** Dimensions that split the rows, 5 at most. `claude_tag_user_id` can't be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
                "group_by[]"?: components["schemas"]["AnalyticsUsageGroupBy"][];
                /** Rows per page, 1 to 1000. Default 20. A row is one bucket of one combination. */
                limit?: components["parameters"]["RowLimit"];
                /** Direction of the sort. Default `desc`, the highest or latest first. */
                order?: components["parameters"]["OrderDirection"];
                /** What rows are sorted by. `time` only has an effect with `time_bucket_width`; inside a bucket the default metric decides, highest first. */
                order_by?: components["schemas"]["AnalyticsUsageOrderBy"];
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Leave out rows of deleted users; a page may then be short. Needs `group_by[]=actor`. */
                exclude_deleted_users?: components["parameters"]["AnalyticsExcludeDeletedUsers"];
                /** Only these actors (`user_`, `svac_`, `apikey_` ids). An `apikey_` id matches only usage attributed to the key itself; for every request a key authenticated use `api_key_ids[]`. Federated actors have no id. */
                "actor_ids[]"?: components["parameters"]["AnalyticsActorIds"];
                /** Only actors of these kinds. */
                "actor_types[]"?: components["parameters"]["AnalyticsActorTypes"];
                /** Only these Managed Agents agents. Console organizations only. */
                "agent_ids[]"?: components["parameters"]["AnalyticsAgentIds"];
                /** Only requests that these keys (`apikey_...`) authenticated. A null entry, sent as the empty `api_key_ids[]=`, also matches usage without a key. Console organizations only. */
                "api_key_ids[]"?: components["parameters"]["AnalyticsApiKeyIds"];
                /** Only Claude Tag usage of these categories. */
                "claude_tag_categories[]"?: components["parameters"]["AnalyticsClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users. */
                "claude_tag_user_ids[]"?: components["parameters"]["AnalyticsClaudeTagUserIds"];
                /** Only requests with these context windows. Plural here; the Console messages report says `context_window[]`. */
                "context_windows[]"?: components["parameters"]["AnalyticsContextWindows"];
                /** Only sessions that these Managed Agents deployments started. Console organizations only. */
                "deployment_ids[]"?: components["parameters"]["AnalyticsDeploymentIds"];
                /** Only these Managed Agents environments. Console organizations only. */
                "environment_ids[]"?: components["parameters"]["AnalyticsEnvironmentIds"];
                /** Only these Managed Agents sessions (`sesn_...`). Console organizations only. */
                "session_ids[]"?: components["parameters"]["AnalyticsSessionIds"];
                /** Only these inference regions. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["AnalyticsInferenceGeos"];
                /** Only these models. Default all. */
                "models[]"?: components["parameters"]["AnalyticsModels"];
                /** Only these child organizations (UUID or `org_...`). For reports of a parent organization, with a key made there; an organization that is not its child matches nothing. Since 2026-11-09. */
                "organization_ids[]"?: components["parameters"]["AnalyticsOrganizationIds"];
                /** Only these products. Default all. Here it is `claude_tag`; the older Enterprise reports say `claude-tag`. */
                "products[]"?: components["parameters"]["AnalyticsProducts"];
                /** Only members of these groups (`rbac_group_...` or UUID), judged per UTC day. */
                "rbac_group_ids[]"?: components["parameters"]["AnalyticsRbacGroupIds"];
                /** Only these service tiers. Enterprise usage has no tier, so nothing matches there. */
                "service_tiers[]"?: components["parameters"]["AnalyticsServiceTiers"];
                /** Only these Slack channels. */
                "slack_channel_ids[]"?: components["parameters"]["AnalyticsSlackChannelIds"];
                /** Only these speeds. */
                "speeds[]"?: components["parameters"]["AnalyticsSpeeds"];
                /** Only these user profiles (`uprof_...`). Console organizations only. */
                "user_profile_ids[]"?: components["parameters"]["AnalyticsUserProfileIds"];
                /** Only these workspaces (`wrkspc_...`, the default one by its real id). Enterprise usage has no workspace, so nothing matches there. */
                "workspace_ids[]"?: components["parameters"]["AnalyticsWorkspaceIds"];
            };
            header: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. Must name `analytics-usage-cost-2026-08-24`; other names may stand beside it. */
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
                /** End of the range, exclusive, 31 days after the start at most. Required with `time_bucket_width`; else it defaults to now or 31 days after the start, whichever is earlier. */
                ending_at?: components["parameters"]["AnalyticsEndingAt"];
                /** Length of a time bucket. Without it there is one aggregate over the whole range, whose bounds are rounded down to the hour. With it `ending_at` is required; with `1m` the range is 24 hours at most. */
                time_bucket_width?: components["parameters"]["TimeBucketWidth"];
                /** Dimensions that split the rows, 5 at most beside `cost_type` and `token_type`, which don't count. `claude_tag_user_id` can't be combined with `rbac_group_id` or the filter `rbac_group_ids[]`. */
                "group_by[]"?: components["schemas"]["AnalyticsCostGroupBy"][];
                /** Rows per page, 1 to 1000. Default 20. Rows that `cost_type` and `token_type` add are not counted, so a page may hold more. */
                limit?: components["parameters"]["FanOutRowLimit"];
                /** Direction of the sort. Default `desc`, the highest or latest first. */
                order?: components["parameters"]["OrderDirection"];
                /** What rows are sorted by. `time` only has an effect with `time_bucket_width`; inside a bucket the default metric decides, highest first. */
                order_by?: components["schemas"]["AnalyticsCostOrderBy"];
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Leave out rows of deleted users; a page may then be short. Needs `group_by[]=actor`. */
                exclude_deleted_users?: components["parameters"]["AnalyticsExcludeDeletedUsers"];
                /** Only these actors (`user_`, `svac_`, `apikey_` ids). An `apikey_` id matches only usage attributed to the key itself; for every request a key authenticated use `api_key_ids[]`. Federated actors have no id. */
                "actor_ids[]"?: components["parameters"]["AnalyticsActorIds"];
                /** Only actors of these kinds. */
                "actor_types[]"?: components["parameters"]["AnalyticsActorTypes"];
                /** Only these Managed Agents agents. Console organizations only. */
                "agent_ids[]"?: components["parameters"]["AnalyticsAgentIds"];
                /** Only requests that these keys (`apikey_...`) authenticated. A null entry, sent as the empty `api_key_ids[]=`, also matches usage without a key. Console organizations only. */
                "api_key_ids[]"?: components["parameters"]["AnalyticsApiKeyIds"];
                /** Only Claude Tag usage of these categories. */
                "claude_tag_categories[]"?: components["parameters"]["AnalyticsClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users. */
                "claude_tag_user_ids[]"?: components["parameters"]["AnalyticsClaudeTagUserIds"];
                /** Only requests with these context windows. Plural here; the Console messages report says `context_window[]`. */
                "context_windows[]"?: components["parameters"]["AnalyticsContextWindows"];
                /** Only sessions that these Managed Agents deployments started. Console organizations only. */
                "deployment_ids[]"?: components["parameters"]["AnalyticsDeploymentIds"];
                /** Only these Managed Agents environments. Console organizations only. */
                "environment_ids[]"?: components["parameters"]["AnalyticsEnvironmentIds"];
                /** Only these Managed Agents sessions (`sesn_...`). Console organizations only. */
                "session_ids[]"?: components["parameters"]["AnalyticsSessionIds"];
                /** Only these inference regions. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["AnalyticsInferenceGeos"];
                /** Only these models. Default all. */
                "models[]"?: components["parameters"]["AnalyticsModels"];
                /** Only these child organizations (UUID or `org_...`). For reports of a parent organization, with a key made there; an organization that is not its child matches nothing. Since 2026-11-09. */
                "organization_ids[]"?: components["parameters"]["AnalyticsOrganizationIds"];
                /** Only these products. Default all. Here it is `claude_tag`; the older Enterprise reports say `claude-tag`. */
                "products[]"?: components["parameters"]["AnalyticsProducts"];
                /** Only members of these groups (`rbac_group_...` or UUID), judged per UTC day. */
                "rbac_group_ids[]"?: components["parameters"]["AnalyticsRbacGroupIds"];
                /** Only these service tiers. Enterprise usage has no tier, so nothing matches there. */
                "service_tiers[]"?: components["parameters"]["AnalyticsServiceTiers"];
                /** Only these Slack channels. */
                "slack_channel_ids[]"?: components["parameters"]["AnalyticsSlackChannelIds"];
                /** Only these speeds. */
                "speeds[]"?: components["parameters"]["AnalyticsSpeeds"];
                /** Only these user profiles (`uprof_...`). Console organizations only. */
                "user_profile_ids[]"?: components["parameters"]["AnalyticsUserProfileIds"];
                /** Only these workspaces (`wrkspc_...`, the default one by its real id). Enterprise usage has no workspace, so nothing matches there. */
                "workspace_ids[]"?: components["parameters"]["AnalyticsWorkspaceIds"];
            };
            header: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
                "anthropic-version"?: components["parameters"]["AnthropicVersion"];
                /** Beta features to opt into, joined by commas. Must name `analytics-usage-cost-2026-08-24`; other names may stand beside it. */
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
    enterpriseUsage: {
        parameters: {
            query: {
                /** Start of the window, inclusive. RFC 3339. Within the last 365 days and not before 2026-01-01T00:00:00Z. */
                starting_at: components["parameters"]["EnterpriseStartingAt"];
                /** End of the window, exclusive, 31 days after the start at most. Defaults to now or that bound, whichever is earlier. */
                ending_at?: components["parameters"]["EnterpriseEndingAt"];
                /** Length of a bucket. Default one day. */
                bucket_width?: components["parameters"]["EnterpriseBucketWidth"];
                /** Buckets per page, at least 1. Default and maximum depend on `bucket_width`: 7 and 31 for `1d`, 24 and 168 for `1h`, 60 and 256 for `1m`. */
                limit?: components["parameters"]["EnterpriseBucketLimit"];
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split the results. */
                "group_by[]"?: components["parameters"]["EnterpriseUsageGroupByDimensions"];
                /** Only Claude Tag usage of these categories, 100 at most. Since 2026-09-04. */
                "claude_tag_categories[]"?: components["parameters"]["EnterpriseClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users, 100 at most. Since 2026-09-04. */
                "claude_tag_user_ids[]"?: components["parameters"]["EnterpriseClaudeTagUserIds"];
                /** Only requests with these context windows, 100 at most. */
                "context_windows[]"?: components["parameters"]["EnterpriseContextWindows"];
                /** Only these inference regions, 100 at most. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["EnterpriseInferenceGeos"];
                /** Only these models, 100 at most. */
                "models[]"?: components["parameters"]["EnterpriseModels"];
                /** Only these products, 100 at most. Here it is `claude-tag` with a hyphen; the analytics reports say `claude_tag`. */
                "products[]"?: components["parameters"]["EnterpriseProducts"];
                /** Only members of these groups (`rbac_group_...`), 100 at most. */
                "rbac_group_ids[]"?: components["parameters"]["EnterpriseRbacGroupIds"];
                /** Only these Slack channels, 100 at most. */
                "slack_channel_ids[]"?: components["parameters"]["EnterpriseSlackChannelIds"];
                /** Only these speeds, 100 at most. */
                "speeds[]"?: components["parameters"]["EnterpriseSpeeds"];
                /** Only these users (`user_...`), 100 at most. */
                "user_ids[]"?: components["parameters"]["EnterpriseUserIds"];
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** End of the window, exclusive, 31 days after the start at most. Defaults to now or that bound, whichever is earlier. */
                ending_at?: components["parameters"]["EnterpriseEndingAt"];
                /** Length of a bucket. Default one day. */
                bucket_width?: components["parameters"]["EnterpriseBucketWidth"];
                /** Buckets per page, at least 1. Default and maximum depend on `bucket_width`: 7 and 31 for `1d`, 24 and 168 for `1h`, 60 and 256 for `1m`. */
                limit?: components["parameters"]["EnterpriseBucketLimit"];
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split the results. `cost_type` gives one row a component, `token_type` one a token type. */
                "group_by[]"?: components["parameters"]["EnterpriseCostGroupByDimensions"];
                /** Only Claude Tag usage of these categories, 100 at most. Since 2026-09-04. */
                "claude_tag_categories[]"?: components["parameters"]["EnterpriseClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users, 100 at most. Since 2026-09-04. */
                "claude_tag_user_ids[]"?: components["parameters"]["EnterpriseClaudeTagUserIds"];
                /** Only requests with these context windows, 100 at most. */
                "context_windows[]"?: components["parameters"]["EnterpriseContextWindows"];
                /** Only these inference regions, 100 at most. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["EnterpriseInferenceGeos"];
                /** Only these models, 100 at most. */
                "models[]"?: components["parameters"]["EnterpriseModels"];
                /** Only these products, 100 at most. Here it is `claude-tag` with a hyphen; the analytics reports say `claude_tag`. */
                "products[]"?: components["parameters"]["EnterpriseProducts"];
                /** Only members of these groups (`rbac_group_...`), 100 at most. */
                "rbac_group_ids[]"?: components["parameters"]["EnterpriseRbacGroupIds"];
                /** Only these Slack channels, 100 at most. */
                "slack_channel_ids[]"?: components["parameters"]["EnterpriseSlackChannelIds"];
                /** Only these speeds, 100 at most. */
                "speeds[]"?: components["parameters"]["EnterpriseSpeeds"];
                /** Only these users (`user_...`), 100 at most. */
                "user_ids[]"?: components["parameters"]["EnterpriseUserIds"];
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** End of the window, exclusive, 31 days after the start at most. Required with `bucket_width`; else it defaults to now or that bound, whichever is earlier. */
                ending_at?: components["parameters"]["EnterpriseUserEndingAt"];
                /** Splits rows into time buckets of this length. Without it each row covers the whole window. With it `ending_at` is required; with `1m` the window is 24 hours at most. */
                bucket_width?: components["parameters"]["EnterpriseUserBucketWidth"];
                /** Rows per page, 1 to 1000. Default 20. A row is one bucket of one combination. */
                limit?: components["parameters"]["RowLimit"];
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split the results. */
                "group_by[]"?: components["parameters"]["EnterpriseUsageGroupByDimensions"];
                /** Direction of the sort. Default `desc`, the highest or latest first. */
                order?: components["parameters"]["OrderDirection"];
                /** The metric that rows are sorted by. */
                order_by?: components["schemas"]["EnterpriseUserUsageOrderBy"];
                /** Leave out rows of deleted users. Default false. */
                exclude_deleted_users?: components["parameters"]["EnterpriseExcludeDeletedUsers"];
                /** Only Claude Tag usage of these categories, 100 at most. Since 2026-09-04. */
                "claude_tag_categories[]"?: components["parameters"]["EnterpriseClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users, 100 at most. Since 2026-09-04. */
                "claude_tag_user_ids[]"?: components["parameters"]["EnterpriseClaudeTagUserIds"];
                /** Only requests with these context windows, 100 at most. */
                "context_windows[]"?: components["parameters"]["EnterpriseContextWindows"];
                /** Only these inference regions, 100 at most. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["EnterpriseInferenceGeos"];
                /** Only these models, 100 at most. */
                "models[]"?: components["parameters"]["EnterpriseModels"];
                /** Only these products, 100 at most. Here it is `claude-tag` with a hyphen; the analytics reports say `claude_tag`. */
                "products[]"?: components["parameters"]["EnterpriseProducts"];
                /** Only members of these groups (`rbac_group_...`), 100 at most. */
                "rbac_group_ids[]"?: components["parameters"]["EnterpriseRbacGroupIds"];
                /** Only these Slack channels, 100 at most. */
                "slack_channel_ids[]"?: components["parameters"]["EnterpriseSlackChannelIds"];
                /** Only these speeds, 100 at most. */
                "speeds[]"?: components["parameters"]["EnterpriseSpeeds"];
                /** Only these users (`user_...`), 100 at most. */
                "user_ids[]"?: components["parameters"]["EnterpriseUserIds"];
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** End of the window, exclusive, 31 days after the start at most. Required with `bucket_width`; else it defaults to now or that bound, whichever is earlier. */
                ending_at?: components["parameters"]["EnterpriseUserEndingAt"];
                /** Splits rows into time buckets of this length. Without it each row covers the whole window. With it `ending_at` is required; with `1m` the window is 24 hours at most. */
                bucket_width?: components["parameters"]["EnterpriseUserBucketWidth"];
                /** Rows per page, 1 to 1000. Default 20. Rows that `cost_type` and `token_type` add are not counted, so a page may hold more. */
                limit?: components["parameters"]["FanOutRowLimit"];
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Dimensions that split the results. `cost_type` gives one row a component, `token_type` one a token type. */
                "group_by[]"?: components["parameters"]["EnterpriseCostGroupByDimensions"];
                /** Direction of the sort. Default `desc`, the highest or latest first. */
                order?: components["parameters"]["OrderDirection"];
                /** The figure that rows are sorted by. */
                order_by?: components["schemas"]["EnterpriseUserCostOrderBy"];
                /** Leave out rows of deleted users. Default false. */
                exclude_deleted_users?: components["parameters"]["EnterpriseExcludeDeletedUsers"];
                /** Only Claude Tag usage of these categories, 100 at most. Since 2026-09-04. */
                "claude_tag_categories[]"?: components["parameters"]["EnterpriseClaudeTagCategories"];
                /** Only Claude Tag usage of these Slack users, 100 at most. Since 2026-09-04. */
                "claude_tag_user_ids[]"?: components["parameters"]["EnterpriseClaudeTagUserIds"];
                /** Only requests with these context windows, 100 at most. */
                "context_windows[]"?: components["parameters"]["EnterpriseContextWindows"];
                /** Only these inference regions, 100 at most. `not_available` matches rows whose region is null. */
                "inference_geos[]"?: components["parameters"]["EnterpriseInferenceGeos"];
                /** Only these models, 100 at most. */
                "models[]"?: components["parameters"]["EnterpriseModels"];
                /** Only these products, 100 at most. Here it is `claude-tag` with a hyphen; the analytics reports say `claude_tag`. */
                "products[]"?: components["parameters"]["EnterpriseProducts"];
                /** Only members of these groups (`rbac_group_...`), 100 at most. */
                "rbac_group_ids[]"?: components["parameters"]["EnterpriseRbacGroupIds"];
                /** Only these Slack channels, 100 at most. */
                "slack_channel_ids[]"?: components["parameters"]["EnterpriseSlackChannelIds"];
                /** Only these speeds, 100 at most. */
                "speeds[]"?: components["parameters"]["EnterpriseSpeeds"];
                /** Only these users (`user_...`), 100 at most. */
                "user_ids[]"?: components["parameters"]["EnterpriseUserIds"];
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** The `last_id` of the page before; gives the entries behind it. */
                after_id?: components["parameters"]["AfterId"];
                /** The `first_id` of the page behind; gives the entries before it. */
                before_id?: components["parameters"]["BeforeId"];
                /** Entries per page, 1 to 1000. Default 20. */
                limit?: components["parameters"]["ListLimit"];
                /** Only keys in this state. */
                status?: components["schemas"]["ApiKeyStatus"];
                /** Only keys of this workspace (`wrkspc_...`). */
                workspace_id?: string;
                /** Only keys that this user (`user_...`) made. */
                created_by_user_id?: string;
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** The `last_id` of the page before; gives the entries behind it. */
                after_id?: components["parameters"]["AfterId"];
                /** The `first_id` of the page behind; gives the entries before it. */
                before_id?: components["parameters"]["BeforeId"];
                /** Entries per page, 1 to 1000. Default 20. */
                limit?: components["parameters"]["ListLimit"];
                /** List archived workspaces too. Default false. */
                include_archived?: boolean;
                /** List the default workspace too. Default false. Since about 2026-10-06. */
                include_default?: boolean;
                /** Only these workspaces, 100 at most. */
                "ids[]"?: string[];
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** The `last_id` of the page before; gives the entries behind it. */
                after_id?: components["parameters"]["AfterId"];
                /** The `first_id` of the page behind; gives the entries before it. */
                before_id?: components["parameters"]["BeforeId"];
                /** Entries per page, 1 to 1000. Default 20. */
                limit?: components["parameters"]["ListLimit"];
                /** Only the member with this address. */
                email?: string;
                /** Only members with one of these roles. */
                "roles[]"?: components["schemas"]["UserRole"][];
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
                /** The `next_page` of the page before, untouched. Keep every other parameter the same. */
                page?: components["parameters"]["Page"];
                /** Entries per page, 1 to 100. Default 20. */
                limit?: number;
                /** List archived service accounts too. Default false. */
                include_archived?: boolean;
            };
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** API version. Send it always. `2026-10-21` exists too; its one known effect here is that the deprecated `workspace_id` of API keys disappears. */
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
